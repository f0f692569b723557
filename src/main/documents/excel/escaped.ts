/** A text as it stands between two tags of XML. */
export function escaped(text: string): string {
  return /[&<>]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}
