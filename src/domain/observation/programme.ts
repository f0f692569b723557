/** A line of a programme: when, if it says so, and what. */
export interface ProgrammeLine {
  /** `HH:MM`; undefined for a line without an hour. */
  readonly at: string | undefined;
  readonly text: string;
}

/** Where an hour begins a sentence in the middle of a line. */
const nextHour = /(?<=[.;,!?]\s)(?=\d{1,2}\s?[:hH](?:\s|\d))/u;

const timed = /^(?:[-*•]\s*)?(\d{1,2})\s?(?:[:hH]\s?(\d{2})?)(?![\d])\s*[:–—-]?\s*(.*)$/u;

/**
 * Reads a programme, one line or sentence after the other: `09:00 Accueil`, `9h30 – Poste 2`, `14 h Guichet`, or free
 * text. A line without an hour that follows one with an hour goes on telling it.
 */
export function programmeLines(text: string): readonly ProgrammeLine[] {
  const lines: ProgrammeLine[] = [];
  for (const line of text.split(/\r\n?|\n/u).flatMap((raw) => raw.split(nextHour).map((part) => part.trim()))) {
    if (line === '') continue;
    const [, hour = '', minute = '00', rest = ''] = timed.exec(line) ?? [];
    const last = lines.at(-1);
    if (hour !== '' && Number(hour) < 24 && Number(minute) < 60)
      lines.push({ at: `${hour.padStart(2, '0')}:${minute}`, text: rest.trim() });
    else if (last?.at !== undefined) lines[lines.length - 1] = { ...last, text: `${last.text}\n${line}`.trim() };
    else lines.push({ at: undefined, text: line });
  }
  return lines;
}
