import { useMemo } from 'react';
import { useReader } from '../../../app/reader.tsx';
import type { NoteRegister } from './note-lines.ts';

const hidden = { isHidden: true } as const;
const common = {
  fact: { width: 280 },
  noted_on: { width: 105 },
  severity: { width: 85 },
  frequency: { width: 130 },
  status: { width: 110 },
};

/** The columns of each register, in their order. */
export const registerFields = {
  workarounds: [
    'fact',
    'usedTools',
    'officialTools',
    'cause',
    'people_concerned',
    'frequency',
    'lesson',
    'requirements',
    'populations',
    'noted_on',
    'processes',
    'place',
    'severity',
    'status',
  ],
  irritants: [
    'fact',
    'fixed_on_spot',
    'minutes_to_fix',
    'severity',
    'frequency',
    'immediate_action',
    'actions',
    'status',
    'populations',
    'tools',
    'noted_on',
    'place',
    'cause',
    'people_concerned',
    'processes',
  ],
  undocumented: [
    'fact',
    'processes',
    'documentation',
    'holder',
    'populations',
    'frequency',
    'people_concerned',
    'noted_on',
    'status',
    'people',
    'tools',
    'place',
    'lesson',
    'severity',
  ],
} as const satisfies Readonly<Record<NoteRegister, readonly string[]>>;

/** How wide they are, which are left out at first, and what some are called there. */
export function useRegisterOverrides(register: NoteRegister) {
  const { columns } = useReader().words.registers;
  return useMemo(
    () =>
      ({
        workarounds: {
          ...common,
          people_concerned: { width: 100, title: columns.people },
          cause: { width: 190 },
          lesson: { width: 190, title: columns.lesson },
          processes: hidden,
          place: hidden,
          severity: hidden,
          status: hidden,
        },
        irritants: {
          ...common,
          fixed_on_spot: { width: 100, title: columns.onSpot },
          minutes_to_fix: { width: 90, title: columns.minutes },
          immediate_action: { width: 170 },
          actions: { width: 90 },
          place: hidden,
          cause: hidden,
          people_concerned: hidden,
          processes: hidden,
        },
        undocumented: {
          ...common,
          people_concerned: { width: 100, title: columns.people },
          fact: { width: 320, title: columns.steps },
          processes: { width: 200 },
          people: hidden,
          tools: hidden,
          place: hidden,
          lesson: hidden,
          severity: hidden,
        },
      })[register],
    [register, columns],
  );
}
