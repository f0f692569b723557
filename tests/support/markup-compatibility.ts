import { SaxesParser, type SaxesTagNS } from 'saxes';

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const namespaces = 'http://www.w3.org/2000/xmlns/';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What holds inside one element. */
interface Scope {
  /** Namespaces that a reader who does not know them passes over. */
  readonly ignorable: ReadonlySet<string>;
  /** False inside what is left out. */
  readonly kept: boolean;
  /** The element's own tags are written. */
  readonly written: boolean;
  /** Inside `AlternateContent`: a branch was taken. */
  taken: boolean;
}

/**
 * A part as a reader of transitional ECMA-376 alone sees it (part 3, markup compatibility): elements and attributes
 * of ignorable namespaces go, of each `AlternateContent` the fallback stays.
 * @throws when the part is not well-formed
 */
export function applyMarkupCompatibility(xml: string): string {
  let out = '';
  const scopes: Scope[] = [{ ignorable: new Set(), kept: true, written: true, taken: false }];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const outer = scopes.at(-1) as Scope;
    const scope = scopeOf(tag, outer);
    scopes.push(scope);
    if (scope.written) out += `<${tag.name}${attributesOf(tag, scope)}>`;
  });
  parser.on('closetag', (tag) => {
    if (scopes.pop()?.written) out += `</${tag.name}>`;
  });
  const text = (value: string): void => {
    if (scopes.at(-1)?.kept && scopes.length > 1) out += escape(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  return out;
}

function scopeOf(tag: SaxesTagNS, outer: Scope): Scope {
  const declared = Object.values(tag.attributes).find(
    ({ uri, local }) => uri === compatibility && local === 'Ignorable',
  )?.value;
  const prefixes = declared?.split(/\s+/u).filter((prefix) => prefix !== '') ?? [];
  const uris = prefixes.map((prefix) => resolve(tag, prefix));
  const ignorable = uris.length === 0 ? outer.ignorable : new Set([...outer.ignorable, ...uris]);
  if (!outer.kept || ignorable.has(tag.uri)) return { ignorable, kept: false, written: false, taken: false };
  if (tag.uri !== compatibility) return { ignorable, kept: true, written: true, taken: false };
  if (tag.local === 'AlternateContent') return { ignorable, kept: true, written: false, taken: false };
  const branch = tag.local === 'Fallback' && !outer.taken;
  if (branch) outer.taken = true;
  return { ignorable, kept: branch, written: false, taken: false };
}

function resolve(tag: SaxesTagNS, prefix: string): string {
  const uri = tag.ns[prefix] ?? tag.attributes[`xmlns:${prefix}`]?.value;
  if (uri === undefined) throw new Error(`mc:Ignorable names a prefix that is not declared: ${prefix}`);
  return uri;
}

function attributesOf(tag: SaxesTagNS, scope: Scope): string {
  // Excel itself writes `xml:space` on the texts of a workbook, which the schema forgets.
  const forgotten = tag.uri === spreadsheet && tag.local === 't' ? 'xml:space' : undefined;
  return Object.values(tag.attributes)
    .filter(({ name }) => name !== forgotten)
    .filter(({ uri }) => uri === namespaces || (uri !== compatibility && !scope.ignorable.has(uri)))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`)
    .join('');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}
