import { useMemo } from 'react';
import { text } from '../../../../domain/shared/entity.ts';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import type { GridColumn } from '../../../ui/grid/grid-column.ts';
import { useColumns, type ColumnOverride } from '../../../ui/grid/use-columns.ts';
import type { NoteLine } from './note-lines.ts';
import { linkColumns, linkedIds, nameSeparator, processPrefix, type LinkColumn } from './note-line-writes.ts';
import { isFixedOnSpot } from './register-counts.ts';

/** Columns that are no field of a note. */
type AddedColumn = LinkColumn | 'people' | 'requirements' | 'actions' | 'documentation' | 'holder';

/** Lines of a register are at one level. */
const flat = { indent: (): number => 0 };
const processFields = ['documentation', 'owner_id'] as const;

/**
 * The columns of a register of notes, in the order given; pass constant lists.
 * @param fields fields of a note and added columns
 */
export function useNoteColumns(
  fields: readonly string[],
  overrides: Readonly<Record<string, ColumnOverride>>,
): readonly GridColumn<NoteLine>[] {
  const { words } = useReader();
  const { columns: names } = words.registers;
  const own = useColumns('note', fields, overrides);
  const ofProcess = useColumns('process', processFields);
  const titles = useTitles(['tool', 'population', 'process', 'person']);
  const { action } = useTables(['action']);
  return useMemo(() => {
    const codes = new Map(action.map(({ id, code }) => [id, code]));
    const [documentation, holder] = ofProcess;
    const linked = (key: LinkColumn, title: string): GridColumn<NoteLine> => ({
      key,
      title,
      field: text(),
      width: 170,
      value: (line) => {
        const found = linkedIds(line, key).shown.map((id) => titles.of(linkColumns[key], id));
        return found.filter(Boolean).join(nameSeparator) || null;
      },
    });
    const told = (key: string, title: string, value: (line: NoteLine) => string): GridColumn<NoteLine> => ({
      key,
      title,
      field: text(),
      width: 120,
      isReadOnly: true,
      value: (line) => value(line) || null,
    });
    const added: Readonly<Record<AddedColumn, GridColumn<NoteLine> | undefined>> = {
      usedTools: linked('usedTools', names.usedTools),
      officialTools: linked('officialTools', names.officialTools),
      tools: linked('tools', names.tools),
      populations: linked('populations', names.populations),
      processes: linked('processes', names.process),
      people: told('people', names.met, ({ personIds }) => personIds.map((id) => titles.of('person', id)).join(', ')),
      requirements: told('requirements', names.requirements, ({ requirements }) =>
        requirements.map(({ code, title }) => `${code} ${title}`).join(', '),
      ),
      actions: told('actions', names.actions, ({ actionIds }) => actionIds.map((id) => codes.get(id) ?? '').join(', ')),
      documentation: documentation && {
        ...documentation,
        ...flat,
        key: `${processPrefix}documentation`,
        title: names.documentation,
        value: ({ process }) => process?.documentation ?? null,
      },
      holder: holder && {
        ...holder,
        ...flat,
        key: `${processPrefix}owner_id`,
        title: names.holder,
        value: ({ process }) => process?.owner_id ?? null,
      },
    };
    const isAdded = (key: string): key is AddedColumn => key in added;
    const plain = new Map(own.map((column) => [column.key, column]));
    return fields.flatMap((key): readonly GridColumn<NoteLine>[] => {
      const made = isAdded(key) ? added[key] : undefined;
      if (made) return [{ ...made, ...overrides[key] }];
      const column = plain.get(key);
      if (!column) return [];
      const isFixed = key === 'fixed_on_spot';
      return [{ ...column, ...flat, value: ({ note }) => (isFixed && isFixedOnSpot(note) ? 1 : column.value(note)) }];
    });
  }, [own, ofProcess, names, titles, action, fields, overrides]);
}
