const codeMarks = /⟦([0-9a-f-]{36})⟧/gu;

/** Stands in a text for the code of a row that is made in the same change, and whose code the file has yet to give. */
export function codeMark(id: string): string {
  return `⟦${id}⟧`;
}

/** A text with the codes in the place of their marks; a mark of no known row stays. */
export function withCodes(text: string, codeOf: (id: string) => string | undefined): string {
  return text.includes('⟦') ? text.replaceAll(codeMarks, (mark, id: string) => codeOf(id) ?? mark) : text;
}
