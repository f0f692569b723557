import { useEffect, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../../domain/model.ts';
import { useWrite } from '../../../api/rows.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';

/** A line being edited; its key stays while it moves. */
export interface DayLine {
  readonly key: string;
  readonly time: string | null;
  readonly what: string;
}

type Bare = Omit<DayLine, 'key'>;

/** The lines of a text of a day, and the gestures on them; each gesture that changes the text is one change. */
export interface DayLines {
  readonly lines: readonly DayLine[];
  /** While one types: nothing is written yet. */
  readonly type: (key: string, given: Partial<Bare>) => void;
  /** Writes the lines as they stand, or as they are given. */
  readonly keep: (lines?: readonly DayLine[]) => void;
  /** Puts lines, empty ones too, after a line, or at the end; answers the key of the first. */
  readonly add: (after: string | undefined, given: readonly Bare[]) => string;
  /** Puts other lines in the place of all. */
  readonly replace: (given: readonly Bare[]) => void;
  readonly remove: (key: string) => void;
  readonly move: (key: string, by: -1 | 1) => void;
}

interface DayText {
  readonly day: Row<'day'>;
  readonly field: 'programme' | 'question_guide';
  readonly read: (text: string) => readonly Bare[];
  readonly write: (lines: readonly Bare[]) => string;
}

/** Edits a text of a day as lines. A text that nobody touches stays as it was written. */
export function useDayLines({ day, field, read, write }: DayText): DayLines {
  const tell = useTell();
  const { mutate } = useWrite();
  const stored = day[field] ?? '';
  const [lines, setLines] = useState(() => keyed(read(stored)));
  const latest = useRef(lines);
  const written = useRef(stored);
  const show = (next: readonly DayLine[]): void => {
    latest.current = next;
    setLines(next);
  };
  useEffect(() => {
    // Undone, or written elsewhere.
    if (stored === written.current) return;
    written.current = stored;
    show(keyed(read(stored)));
  }, [stored, read]);
  const keep = (next: readonly DayLine[] = latest.current): void => {
    show(next);
    const text = write(next);
    if (text === write(read(written.current))) return;
    const former = written.current;
    written.current = text;
    mutate(
      {
        label: { key: 'rows_changed', parameters: { entity: 'day', count: 1 } },
        writes: [{ do: 'update', entity: 'day', id: day.id, values: { [field]: text === '' ? null : text } }],
      },
      {
        onError: (error) => {
          written.current = former;
          tell.fault(error);
        },
      },
    );
  };
  return {
    lines,
    type: (key, given) => {
      show(latest.current.map((line) => (line.key === key ? { ...line, ...given } : line)));
    },
    keep,
    add: (after, given) => {
      const added = keyed(given);
      const at = latest.current.findIndex(({ key }) => key === after);
      keep(latest.current.toSpliced(at < 0 ? latest.current.length : at + 1, 0, ...added));
      return added[0]?.key ?? '';
    },
    replace: (given) => {
      keep(keyed(given));
    },
    remove: (gone) => {
      keep(latest.current.filter(({ key }) => key !== gone));
    },
    move: (moved, by) => {
      const at = latest.current.findIndex(({ key }) => key === moved);
      const line = latest.current[at];
      if (!line || at + by < 0 || at + by >= latest.current.length) return;
      keep(latest.current.toSpliced(at, 1).toSpliced(at + by, 0, line));
    },
  };
}

function keyed(lines: readonly Bare[]): readonly DayLine[] {
  return lines.map((line) => ({ ...line, key: v7() }));
}
