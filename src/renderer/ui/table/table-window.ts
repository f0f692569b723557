/** A stretch of a long list: the rows to draw, and the room to keep before and after them. */
export interface TableWindow {
  readonly first: number;
  /** Not included. */
  readonly last: number;
  readonly before: number;
  readonly after: number;
}

/** Rows drawn beyond the edges, so that scrolling shows no hole. */
const margin = 12;

/** What to draw of `count` rows of one height in a box scrolled by `top`. */
export function tableWindow(count: number, rowHeight: number, top: number, height: number): TableWindow {
  const first = Math.min(Math.max(0, Math.floor(top / rowHeight) - margin), count);
  const last = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  return { first, last, before: first * rowHeight, after: (count - last) * rowHeight };
}

/** A value to sort by; what is not known comes last in both directions. */
export type SortValue = string | number | null;

/** How two values stand to one another in a language; « A-9 » before « A-10 ». */
export function comparer(language: string, direction: 'ascending' | 'descending') {
  const texts = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return (one: SortValue, other: SortValue): number => {
    const [isOne, isOther] = [isKnown(one), isKnown(other)];
    if (!isOne || !isOther) return Number(isOther) - Number(isOne);
    const order =
      typeof one === 'number' && typeof other === 'number' ? one - other : texts.compare(String(one), String(other));
    return sign * order;
  };
}

function isKnown(value: SortValue): boolean {
  return value !== null && value !== '';
}
