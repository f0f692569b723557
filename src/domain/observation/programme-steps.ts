import { isTime } from '../shared/calendar.ts';

/** A step of a programme as a document tells it: when, if it says so, and what. */
export interface ProgrammeStep {
  /** `HH:MM`; undefined for a step without an hour. */
  readonly at: string | undefined;
  readonly text: string;
}

/** Where an hour begins a sentence in the middle of a line. */
const nextHour = /(?<=[.;,!?]\s)(?=\d{1,2}\s?[:hH](?:\s|\d))/u;

const timed = /^(?:[-*•]\s*)?(\d{1,2})\s?(?:[:hH]\s?(\d{2})?)(?![\d])\s*[:–—-]?\s*(.*)$/u;

/**
 * Reads a programme for a document, one line or sentence after the other, hours in any of the ways people write them:
 * `09:00 Accueil`, `9h30 – Poste 2`, `14 h Guichet`, or free text. A line without an hour that follows one with an hour
 * goes on telling it. What is edited is read by `readProgramme`, which keeps every line as it was written.
 */
export function programmeSteps(text: string): readonly ProgrammeStep[] {
  const steps: ProgrammeStep[] = [];
  for (const line of text.split(/\r\n?|\n/u).flatMap((raw) => raw.split(nextHour).map((part) => part.trim()))) {
    if (line === '') continue;
    const [, hour = '', minute = '00', rest = ''] = timed.exec(line) ?? [];
    const at = `${hour.padStart(2, '0')}:${minute}`;
    const last = steps.at(-1);
    if (hour !== '' && isTime(at)) steps.push({ at, text: rest.trim() });
    else if (last?.at !== undefined) steps[steps.length - 1] = { ...last, text: `${last.text}\n${line}`.trim() };
    else steps.push({ at: undefined, text: line });
  }
  return steps;
}
