/** A stretch of a line that is written one way. */
export interface LinePart {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
  readonly isStruck: boolean;
}

const plain = { isStrong: false, isEmphasised: false, isStruck: false };

/** An escaped sign, a text between marks, a link or a picture. */
const inline =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<mark>\*{1,3}|~~|(?<!\w)_{1,3})(?=\S)(?<inner>(?:\\.|[^\\])+?)(?<=\S)\k<mark>(?!\w)|!?\[(?<name>(?:\\.|[^\]\\])*)\]\([^)]*\)/gu;

/** True for the line that stands under the headings of a table, which says nothing. */
export function isTableRule(line: string): boolean {
  return /^\|(?:\s*:?-+:?\s*\|)+$/u.test(line.trim());
}

/**
 * One line of Markdown as it reads, without its marks: a title is strong, an item of a list has its bullet, a link its
 * words, the cells of a table a dot between them.
 */
export function readMarkedLine(line: string): readonly LinePart[] {
  const cells = /^\|(?<cells>.*[^\\])\|$/u.exec(line.trim())?.groups?.['cells'];
  if (cells !== undefined) {
    const texts = cells.split(/(?<!\\)\|/u).map((cell) => cell.trim());
    return readInline(texts.join(' · '), plain);
  }
  const title = /^#{1,6}\s+(?<text>.*)$/u.exec(line)?.groups?.['text'];
  if (title !== undefined) return readInline(title, { ...plain, isStrong: true });
  return readInline(line.replace(/^(?<indent>\s*)[-*+]\s+/u, '$<indent>• '), plain);
}

function readInline(text: string, as: Omit<LinePart, 'text'>): readonly LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    const { escaped, mark = '', inner, name } = match.groups ?? {};
    if (match.index > end) parts.push({ ...as, text: text.slice(end, match.index) });
    if (inner === undefined)
      parts.push(...(escaped === undefined ? readInline(name ?? '', as) : [{ ...as, text: escaped }]));
    else {
      const isStruck = mark === '~~';
      parts.push(
        ...readInline(inner, {
          isStrong: as.isStrong || (!isStruck && mark.length >= 2),
          isEmphasised: as.isEmphasised || (!isStruck && mark.length !== 2),
          isStruck: as.isStruck || isStruck,
        }),
      );
    }
    end = match.index + match[0].length;
  }
  return end < text.length ? [...parts, { ...as, text: text.slice(end) }] : parts;
}
