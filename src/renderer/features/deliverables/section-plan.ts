import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { plannedSections } from '../../../domain/deliverable/plan-sections.ts';
import { entityOf, type Row } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';

/** A section of a document as the screen lists it, whether or not it has a row yet. */
export interface ListedSection {
  readonly key: string;
  /** Id of its row, which it has or will have. */
  readonly id: string;
  readonly title: string;
  /** The file composes its content. */
  readonly isUsual: boolean;
  readonly isIncluded: boolean;
  readonly row: Row<'section'> | undefined;
}

/** Every section of a document in its order, those left out of it too. */
export function listSections(
  document: Row<'deliverable'>,
  sections: readonly Row<'section'>[],
  usual: readonly { readonly key: string; readonly title: string }[],
): readonly ListedSection[] {
  const titles = new Map(usual.map(({ key, title }) => [key, title]));
  const rows = new Map(sections.map((section) => [section.id, section]));
  const all = sections.map((section) => ({ ...section, included: 1 as const }));
  return plannedSections([...titles.keys()], document, all, { audience: 'internal', level: 'detail' }).map(
    ({ key, known, row }) => {
      const own = row && rows.get(row.id);
      const title = own?.title.trim() ?? '';
      return {
        key,
        id: own?.id ?? derivedId(entityOf('section'), { deliverable_id: document.id, key }),
        title: title === '' ? (titles.get(key) ?? key) : title,
        isUsual: known !== undefined,
        isIncluded: own?.included !== 0,
        row: own,
      };
    },
  );
}

/** The writes that give fields of a section their values; a section without a row gets one, where it stands. */
export function writesToSection(
  document: string,
  listed: readonly ListedSection[],
  key: string,
  values: Readonly<Record<string, StoredValue>>,
): readonly RowWrite[] {
  const at = listed.findIndex((section) => section.key === key);
  const section = listed[at];
  if (!section) return [];
  if (section.row) return [{ do: 'update', entity: 'section', id: section.id, values }];
  const before = listed.slice(0, at).findLast(({ row }) => row !== undefined);
  return [
    creation(document, section, values),
    { do: 'move', entity: 'section', id: section.id, after: before?.id ?? null },
  ];
}

/**
 * The writes that put a section at another place. Sections without a row get one: their usual place would not hold
 * once the order is the person's own.
 */
export function writesToMove(
  document: string,
  listed: readonly ListedSection[],
  from: number,
  to: number,
): readonly RowWrite[] {
  const moved = listed[from];
  if (!moved || from === to || to < 0 || to >= listed.length) return [];
  return listed
    .toSpliced(from, 1)
    .toSpliced(to, 0, moved)
    .flatMap((section, index, order): readonly RowWrite[] => {
      const place: RowWrite = { do: 'move', entity: 'section', id: section.id, after: order[index - 1]?.id ?? null };
      if (!section.row) return [creation(document, section, {}), place];
      return section === moved ? [place] : [];
    });
}

function creation(
  document: string,
  { key, title, isIncluded }: ListedSection,
  values: Readonly<Record<string, StoredValue>>,
): RowWrite {
  return {
    do: 'create',
    entity: 'section',
    values: { deliverable_id: document, key, title, included: isIncluded ? 1 : 0, ...values },
  };
}
