/** What a picture of the backend says of itself, for those who do not see it: its title and its description. */
export function pictureText(svg: string): string {
  return ['title', 'desc']
    .map((tag) => new RegExp(`<${tag}>([^<]*)</${tag}>`, 'u').exec(svg)?.[1] ?? '')
    .filter((text) => text !== '')
    .map(unescaped)
    .join('. ');
}

/** A picture as an address that an image of the page can show. */
export function pictureAddress(svg: string): string {
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const isHex = name.at(1)?.toLowerCase() === 'x';
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}
