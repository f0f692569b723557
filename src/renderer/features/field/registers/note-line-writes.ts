import { v7 } from 'uuid';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import { NameResolver } from '../../../../domain/imports/name-resolver.ts';
import { entityOf } from '../../../../domain/model.ts';
import type { StoredValue } from '../../../../domain/shared/entity.ts';
import type { GridChange, GridValues } from '../../../ui/grid/grid-column.ts';
import { completed } from '../../../ui/grid/use-entity-grid.ts';
import { linkWrites } from '../capture/capture-writes.ts';
import type { NoteLine, RegisterTables } from './note-lines.ts';
import { isFixedOnSpot } from './register-counts.ts';

/** Columns of names, written to the links of the note. */
export const linkColumns = {
  usedTools: 'tool',
  officialTools: 'tool',
  tools: 'tool',
  populations: 'population',
  processes: 'process',
} as const;
export type LinkColumn = keyof typeof linkColumns;

/** Columns of the process that the note tells of start so. */
export const processPrefix = 'process.';

/** The ids that a column of names shows, and of those the ones that the note itself is tied to. */
export function linkedIds(line: NoteLine, column: LinkColumn): { shown: readonly string[]; own: readonly string[] } {
  const { usedToolIds, officialToolIds, knownOfficialToolIds, populationIds, processIds } = line;
  const own = {
    usedTools: usedToolIds,
    officialTools: officialToolIds,
    tools: [...usedToolIds, ...officialToolIds],
    populations: populationIds,
    processes: processIds,
  }[column];
  return { own, shown: column === 'officialTools' ? [...own, ...knownOfficialToolIds] : own };
}

/** Several names in one cell. */
export const nameSeparator = ' ; ';

interface LineWrites {
  readonly writes: readonly RowWrite[];
  /** Names that nobody knows, or that several rows bear. */
  readonly unknown: readonly string[];
  /** How many cells of a process were left, the note being tied to none or to several. */
  readonly withoutProcess: number;
}

/** What is known around the lines that change. */
interface LineContext {
  readonly tables: RegisterTables;
  /** Values of every note that is added. */
  readonly defaults: GridValues;
  /** Name of a note that has no text yet. */
  readonly toName: string;
}

/** Splits a gesture on the lines of a register between the notes, their links and their processes. */
export function noteLineWrites(change: GridChange<NoteLine>, context: LineContext): LineWrites {
  const writes: RowWrite[] = [];
  const unknown = new Set<string>();
  let withoutProcess = 0;
  const links = linkWriter(context.tables, unknown);
  for (const { row, values } of change.edits) {
    const parts = partsOf(values);
    const own = withConsequences(row, parts.note);
    if (Object.keys(own).length > 0) writes.push({ do: 'update', entity: 'note', id: row.id, values: own });
    for (const [column, names] of parts.links) writes.push(...links(row, column, names));
    if (Object.keys(parts.process).length === 0) continue;
    if (row.process) writes.push({ do: 'update', entity: 'process', id: row.process.id, values: parts.process });
    else withoutProcess += Object.keys(parts.process).length;
  }
  for (const values of change.creates) {
    const id = v7();
    const parts = partsOf(values);
    const given = completed('note', { ...context.defaults, ...parts.note }, context.toName);
    writes.push({ do: 'create', entity: 'note', id, values: { ...given } });
    for (const [column, names] of parts.links) writes.push(...links(id, column, names));
    withoutProcess += Object.values(parts.process).filter((value) => value !== null).length;
  }
  return { writes, unknown: [...unknown], withoutProcess };
}

/** True when a gesture touches more than the fields of notes. */
export function isAcross({ edits, creates }: GridChange<NoteLine>): boolean {
  return [...edits.map(({ values }) => values), ...creates].some((values) =>
    Object.keys(values).some((key) => !(key in entityOf('note').fields)),
  );
}

/** What is fixed on the spot is treated; what is not after all is an irritant again. */
export function withConsequences(line: NoteLine, values: GridValues): Record<string, StoredValue> {
  const { note } = line;
  const fixed = values['fixed_on_spot'];
  if (fixed === undefined) return { ...values };
  if (fixed === 1 && note.status === 'untreated') return { status: 'treated', ...values };
  if (fixed !== 1 && note.kind === 'fixed_on_spot' && isFixedOnSpot(note)) return { kind: 'irritant', ...values };
  return { ...values };
}

function partsOf(values: GridValues) {
  const note: Record<string, StoredValue> = {};
  const process: Record<string, StoredValue> = {};
  const links: [LinkColumn, string][] = [];
  for (const [key, value] of Object.entries(values)) {
    if (key in entityOf('note').fields) note[key] = value;
    else if (key.startsWith(processPrefix)) process[key.slice(processPrefix.length)] = value;
    else if (key in linkColumns) links.push([key as LinkColumn, String(value ?? '')]);
  }
  return { note, process, links };
}

/** Names typed in a cell, laid on the links of the note. A name that is not understood takes nothing off. */
function linkWriter(tables: RegisterTables, unknown: Set<string>) {
  const resolvers = {
    tool: new NameResolver(tables.tool.map(({ id, name }) => ({ id, name }))),
    population: new NameResolver(tables.population.map(({ id, name }) => ({ id, name }))),
    process: new NameResolver(tables.process.map(({ id, name }) => ({ id, name }))),
  };
  return (line: NoteLine | string, column: LinkColumn, names: string): readonly RowWrite[] => {
    const entity = linkColumns[column];
    const noteId = typeof line === 'string' ? line : line.id;
    const { own, shown } = typeof line === 'string' ? { own: [], shown: [] } : linkedIds(line, column);
    const wanted = new Set<string>();
    let isUnderstood = true;
    for (const name of names.split(/[;\n]/u).map((text) => text.trim())) {
      if (name === '') continue;
      const found = resolvers[entity].find(name);
      if (found.kind === 'found') wanted.add(found.thing.id);
      else {
        unknown.add(name);
        isUnderstood = false;
      }
    }
    const present = tables.note_link.filter((link) => link.note_id === noteId);
    const tied = new Set(present.flatMap((link) => link[`${entity}_id`] ?? []));
    const gone = isUnderstood ? own.filter((id) => !wanted.has(id)) : [];
    // What is only known from elsewhere is not written down because another name was added.
    const missing = [...wanted].filter((id) => !tied.has(id) && !(shown.includes(id) && !own.includes(id)));
    return [
      ...present
        .filter((link) => gone.includes(link[`${entity}_id`] ?? ''))
        .map(({ id }): RowWrite => ({ do: 'remove', entity: 'note_link', id })),
      ...linkWrites(
        noteId,
        missing.map((id) => ({ entity, id })),
      ),
    ];
  };
}
