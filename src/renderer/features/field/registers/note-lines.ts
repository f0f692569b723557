import type { Row } from '../../../../domain/model.ts';

/** What the lines of registers are made of. */
export interface RegisterTables {
  readonly note_link: readonly Row<'note_link'>[];
  readonly tool: readonly Row<'tool'>[];
  readonly process: readonly Row<'process'>[];
  readonly population: readonly Row<'population'>[];
  readonly requirement: readonly Row<'requirement'>[];
  readonly evidence_link: readonly Row<'evidence_link'>[];
}

/** A note in a register, with what it is tied to and what was drawn from it. */
export interface NoteLine {
  readonly id: string;
  readonly note: Row<'note'>;
  /** Tools that are not the official ones: those used instead. */
  readonly usedToolIds: readonly string[];
  readonly officialToolIds: readonly string[];
  /** Official tools that the tools used are known to stand for, when the note names none. */
  readonly knownOfficialToolIds: readonly string[];
  readonly populationIds: readonly string[];
  readonly processIds: readonly string[];
  /** The one process that it became or that it tells of. */
  readonly process: Row<'process'> | undefined;
  readonly personIds: readonly string[];
  readonly requirements: readonly Row<'requirement'>[];
  readonly actionIds: readonly string[];
}

/** The lines of some notes, in their order. */
export function noteLines(notes: readonly Row<'note'>[], tables: RegisterTables): readonly NoteLine[] {
  const linksOf = Map.groupBy(tables.note_link, ({ note_id }) => note_id);
  const requirementsOf = Map.groupBy(tables.requirement, ({ note_id }) => note_id);
  const proofsOf = Map.groupBy(tables.evidence_link, ({ note_id }) => note_id);
  const tools = new Map(tables.tool.map((tool) => [tool.id, tool]));
  const processes = new Map(tables.process.map((process) => [process.id, process]));
  return notes.map((note) => {
    const links = linksOf.get(note.id) ?? [];
    const toolIds = links.flatMap(({ tool_id: id }) => id ?? []);
    const officialToolIds = toolIds.filter((id) => tools.get(id)?.kind === 'official');
    const usedToolIds = toolIds.filter((id) => tools.get(id)?.kind !== 'official');
    const known = usedToolIds.flatMap((id) => tools.get(id)?.replaced_by_id ?? []);
    const processIds = links.flatMap(({ process_id: id }) => id ?? []);
    const [processId, second] = processIds;
    return {
      id: note.id,
      note,
      usedToolIds,
      officialToolIds,
      knownOfficialToolIds: officialToolIds.length === 0 ? [...new Set(known)] : [],
      populationIds: links.flatMap(({ population_id: id }) => id ?? []),
      processIds,
      process: processId === undefined || second !== undefined ? undefined : processes.get(processId),
      personIds: links.flatMap(({ person_id: id }) => id ?? []),
      requirements: requirementsOf.get(note.id) ?? [],
      actionIds: (proofsOf.get(note.id) ?? []).flatMap(({ action_id: id }) => id ?? []),
    };
  });
}

/** Kinds of note by register. */
export const registerKinds = {
  workarounds: ['workaround'],
  irritants: ['irritant', 'fixed_on_spot'],
  undocumented: ['undocumented_process'],
} as const satisfies Readonly<Record<string, readonly Row<'note'>['kind'][]>>;
export type NoteRegister = keyof typeof registerKinds;

/** True for the notes of a register; those set aside are not in it. */
export function isInRegister(register: NoteRegister, note: Pick<Row<'note'>, 'kind' | 'status'>): boolean {
  const kinds: readonly string[] = registerKinds[register];
  return kinds.includes(note.kind) && note.status !== 'set_aside';
}
