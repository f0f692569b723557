/** Separators in the order of preference when all fit equally: French Excel writes semicolons. */
const separators = [';', '\t', ',', '|'] as const;

export interface FoundSeparator {
  readonly separator: string;
  /** Columns of most records. */
  readonly columns: number;
  /** Share of the filled records that have that many columns, or just lack empty ones at the end. */
  readonly consistency: number;
}

/** Records looked at. */
const sampleRecords = 200;
const sampleLength = 200_000;

/**
 * Finds what separates the columns of a text: the character that cuts the most records into the same number of
 * columns. Quoted texts count as one piece. Undefined when there is one column.
 */
export function findSeparator(text: string): FoundSeparator | undefined {
  let best: FoundSeparator | undefined;
  let bestScore = 0;
  for (const separator of separators) {
    const counts = columnCounts(text, separator).filter((count) => count > 0);
    const columns = mostFrequent(counts.filter((count) => count > 1));
    if (columns === undefined) continue;
    const consistency = counts.filter((count) => count === columns).length / counts.length;
    const near = counts.filter((count) => count > 1).length / counts.length;
    const score = consistency * 2 + near + Math.min(columns, 20) / 40;
    if (score > bestScore) {
      best = { separator, columns, consistency };
      bestScore = score;
    }
  }
  return best;
}

/** Columns of each record; 0 for a blank one. */
function columnCounts(text: string, separator: string): number[] {
  const counts: number[] = [];
  const length = Math.min(text.length, sampleLength);
  let columns = 1;
  let filled = false;
  let quoted = false;
  let fieldStart = true;
  for (let at = 0; at < length && counts.length < sampleRecords; at++) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') continue;
      if (text[at + 1] === '"') at++;
      else quoted = false;
    } else if (character === '"' && fieldStart) {
      quoted = true;
      filled = true;
      fieldStart = false;
    } else if (character === separator) {
      columns++;
      fieldStart = true;
    } else if (character === '\n' || character === '\r') {
      counts.push(filled ? columns : 0);
      columns = 1;
      filled = false;
      fieldStart = true;
      if (character === '\r' && text[at + 1] === '\n') at++;
    } else {
      if (character !== ' ') filled = true;
      if (character !== ' ') fieldStart = false;
    }
  }
  if (length === text.length && filled) counts.push(columns);
  return counts;
}

function mostFrequent(counts: readonly number[]): number | undefined {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best: number | undefined;
  for (const [count, times] of frequency) {
    const bestTimes = best === undefined ? 0 : (frequency.get(best) ?? 0);
    if (times > bestTimes || (times === bestTimes && count > (best ?? 0))) best = count;
  }
  return best;
}
