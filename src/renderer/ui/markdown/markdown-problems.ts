/** What a person should know of a Markdown text before it is printed. */
export type MarkdownProblem =
  | { readonly kind: 'image' | 'footnote' | 'footnoteUnused'; readonly name: string }
  | { readonly kind: 'table' | 'fence'; readonly line: number };

/**
 * Finds what would not print as it was meant: pictures that the client file does not have, footnotes without a text or
 * a call, table rows that do not fit their header, a block of code that nothing closes.
 * @param hasPicture true for the id of an attachment of the client file
 */
export function markdownProblems(text: string, hasPicture: (id: string) => boolean): readonly MarkdownProblem[] {
  return [...imageProblems(text, hasPicture), ...footnoteProblems(text), ...lineProblems(text.split('\n'))];
}

function imageProblems(text: string, hasPicture: (id: string) => boolean): readonly MarkdownProblem[] {
  return [...text.matchAll(/!\[(?<alt>[^\]\n]*)\]\(attachment:\s*(?<id>[^\s)]+)/giu)].flatMap(({ groups = {} }) => {
    const { alt = '', id = '' } = groups;
    return hasPicture(id.toLowerCase()) ? [] : [{ kind: 'image', name: alt === '' ? id : alt }];
  });
}

function footnoteProblems(text: string): readonly MarkdownProblem[] {
  const told = new Set([...text.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gmu)].map(([, name = '']) => name));
  const called = new Set([...text.matchAll(/\[\^([^\]\s]+)\](?!:)/gu)].map(([, name = '']) => name));
  return [
    ...[...called].filter((name) => !told.has(name)).map((name) => ({ kind: 'footnote', name }) as const),
    ...[...told].filter((name) => !called.has(name)).map((name) => ({ kind: 'footnoteUnused', name }) as const),
  ];
}

function lineProblems(lines: readonly string[]): readonly MarkdownProblem[] {
  const problems: MarkdownProblem[] = [];
  let fence: { readonly mark: string; readonly line: number } | undefined;
  let columns = 0;
  for (const [index, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence.mark) === true) fence = undefined;
      continue;
    }
    if (mark !== undefined) fence = { mark, line: index + 1 };
    else if (isDelimiterRow(line) && cellCount(lines[index - 1] ?? '') === cellCount(line)) columns = cellCount(line);
    else if (line.trim() === '') columns = 0;
    else if (columns > 0 && cellCount(line) !== columns) problems.push({ kind: 'table', line: index + 1 });
  }
  if (fence) problems.push({ kind: 'fence', line: fence.line });
  return problems;
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && /^[\s|:-]+$/u.test(line) && line.includes('-');
}

function cellCount(line: string): number {
  return line
    .trim()
    .replaceAll(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u).length;
}
