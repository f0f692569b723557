/** Elements of which only the text is kept; another word between angle brackets is text. */
const inlineElements = 'a|abbr|b|big|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var'; // prettier-ignore
const blockElements = 'article|aside|blockquote|body|caption|center|details|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|iframe|input|button|source|video|audio'; // prettier-ignore

const attributes = String.raw`(?:\s+[\w:@-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+)|\s+(?:checked|disabled|open|controls|hidden))*\s*`;

const lineEnd = /[^\S\n]*<br\s*\/?>[^\S\n]*\n?/giu;
const inlineTag = new RegExp(`</?(?:${inlineElements})${attributes}/?>`, 'giu');
const blockTag = new RegExp(`</?(?:${blockElements})${attributes}/?>`, 'giu');

/** Removes the tags of HTML: `<br>` and the ends of blocks become line ends. */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(lineEnd, '\n').replace(inlineTag, '').replace(blockTag, '\n');
}

const named: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', rsquo: '’', lsquo: '‘', ldquo: '“',
  rdquo: '”', laquo: '«', raquo: '»', hellip: '…', ndash: '–', mdash: '—', bull: '•', middot: '·', euro: '€', deg: '°', times: '×',
  rarr: '→', agrave: 'à', acirc: 'â', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', icirc: 'î', iuml: 'ï', ocirc: 'ô',
  ugrave: 'ù', ucirc: 'û', oelig: 'œ', Agrave: 'À', Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê',
}; // prettier-ignore

/** Resolves the entities of HTML that notes hold; an unknown one stays as it is written. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\p{L}{2,8}));/giu, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const point = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    const readable = point >= 32 && point <= 0x10_ff_ff && !(point >= 0xd8_00 && point <= 0xdf_ff);
    return readable ? String.fromCodePoint(point) : whole;
  });
}
