import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { writesToMove, writesToSection, type ListedSection } from './section-plan.ts';

/** What can be done with the sections of a document; each gesture is undone as one. */
export interface SectionGestures {
  readonly set: (key: string, values: Readonly<Record<string, StoredValue>>) => void;
  /** Keeps the text of a section; rejects when it could not. */
  readonly write: (key: string, text: string) => Promise<void>;
  readonly move: (from: number, to: number) => void;
  /** Adds a section at the end and answers its key. */
  readonly add: () => Promise<string>;
  /** Deletes a section of one's own; takes the text out of a usual one. */
  readonly remove: (section: ListedSection) => void;
}

export function useSectionGestures(document: Row<'deliverable'>, listed: readonly ListedSection[]): SectionGestures {
  const { words } = useReader();
  const tell = useTell();
  const { mutateAsync } = useWrite();
  const perform = async (key: string, writes: readonly RowWrite[]): Promise<boolean> => {
    if (writes.length === 0) return true;
    const parameters = { entity: 'section', count: 1 };
    try {
      await mutateAsync({ label: { key, parameters }, writes });
      return true;
    } catch (error) {
      tell.fault(error);
      return false;
    }
  };
  return {
    set: (key, values) => {
      void perform('rows_changed', writesToSection(document.id, listed, key, values));
    },
    write: async (key, text) => {
      const before = listed.find((section) => section.key === key)?.row?.body ?? '';
      if (text === before) return;
      const body = text === '' ? null : text;
      const isKept = await perform('section_written', writesToSection(document.id, listed, key, { body }));
      if (!isKept) throw new Error('The text was not kept');
    },
    move: (from, to) => {
      void perform('rows_moved', writesToMove(document.id, listed, from, to));
    },
    add: async () => {
      const key = `own-${v7().slice(-12)}`;
      const values = { deliverable_id: document.id, key, title: words.deliverables.newSectionTitle, included: 1 };
      await perform('rows_created', [{ do: 'create', entity: 'section', values }]);
      return key;
    },
    remove: (section) => {
      if (!section.row) return;
      void perform(
        section.isUsual ? 'section_written' : 'rows_removed',
        section.isUsual
          ? writesToSection(document.id, listed, section.key, { body: null })
          : [{ do: 'remove', entity: 'section', id: section.id }],
      );
    },
  };
}
