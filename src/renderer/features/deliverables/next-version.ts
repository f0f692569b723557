/** The number that comes after: `2.1` gives `2.2`, `V3` gives `V4`, nothing gives `1.0`. */
export function nextVersion(last: string | undefined): string {
  const { before, number } = /^(?<before>.*?)(?<number>\d+)\D*$/u.exec(last ?? '')?.groups ?? {};
  return number === undefined ? '1.0' : `${before ?? ''}${Number(number) + 1}`;
}
