import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { XmlScanError, XmlScanner } from './xml-scanner.ts';

type Event = readonly [kind: string, name: string, attributes?: Readonly<Record<string, string | undefined>>];

const names = ['a', 'row', 'x:c', 'é'] as const;
const attributeNames = ['r', 's', 'x:t'] as const;

const texts = fc
  .string({
    unit: fc.constantFrom('a', ' ', 'é', '😀', '&amp;', '&#233;', '&#x1F600;', '\n', '>', "'", '"'),
    maxLength: 12,
  })
  .filter((text) => !text.includes(']]>'));
const attribute = fc.tuple(
  fc.constantFrom(...attributeNames),
  texts.map((text) => text.replaceAll('"', '').replaceAll('\n', ' ')),
);
const attributes = fc.uniqueArray(attribute, { selector: ([name]) => name, maxLength: 3 });

const element = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    texts,
    fc.constantFrom('<!-- <a> & -->', '<![CDATA[ <b> & ]] ]]>', '<?go a="<"?>'),
    fc
      .tuple(
        fc.constantFrom(...names),
        attributes,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.constantFrom('', ' ', '\n'),
      )
      .map(([name, pairs, content, space]) => {
        const written = pairs.map(([key, value]) => ` ${key}${space}=${space}"${value}"`).join('');
        return content.length === 0
          ? `<${name}${written}${space}/>`
          : `<${name}${written}>${content.join('')}</${name}${space}>`;
      }),
  ),
})).node;

const documents = fc
  .array(element, { maxLength: 5 })
  .map((content) => `<?xml version="1.0"?><root>${content.join('')}</root>\n`);

test('tells the same as a full XML parser, however the document is cut', () => {
  fc.assert(
    fc.property(documents, fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (xml, sizes) => {
      expect(scan(pieces(xml, sizes))).toEqual(reference(xml));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['nothing', '', 'damaged'],
  ['an element that stays open', '<a>', 'damaged'],
  ['an element closed by another', '<a></b>', 'damaged'],
  ['two roots', '<a/><b/>', 'damaged'],
  ['text before the root', 'text<a/>', 'damaged'],
  ['a value without quotes', '<a x=1/>', 'damaged'],
  ['an attribute without value', '<a x/>', 'damaged'],
  ['an entity of web pages', '<a>&nbsp;</a>', 'damaged'],
  ['a character that is none', '<a>&#x110000;</a>', 'damaged'],
  ['a bare ampersand', '<a>a & b</a>', 'damaged'],
  ['a comment that stays open', '<a><!-- </a>', 'damaged'],
  ['a document type', '<!DOCTYPE a><a/>', 'doctype'],
  ['a declaration inside', '<a><!ENTITY b "c"></a>', 'doctype'],
  ['two hundred levels', '<a>'.repeat(200), 'too_deep'],
])('refuses %s', (_, xml, fault) => {
  for (const size of [1, 7, 1_000_000]) {
    expect(() => scan(pieces(xml, [size])), `pieces of ${size}`).toThrow(new XmlScanError(fault as 'damaged'));
  }
});

test('refuses a tag that never ends', () => {
  expect(() => scan(pieces(`<a b="${'x'.repeat(300_000)}"`, [50_000]))).toThrow(new XmlScanError('damaged'));
});

function scan(source: readonly string[]): Event[] {
  const events: Event[] = [];
  const scanner = new XmlScanner({
    open: (name, found) =>
      events.push(['open', name, Object.fromEntries(['r', 's', 't'].map((key) => [key, found.get(key)]))]),
    text: (text) => events.push(['text', text]),
    close: (name) => events.push(['close', name]),
  });
  for (const piece of source) scanner.write(piece);
  scanner.close();
  return joined(events);
}

function reference(xml: string): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', (tag) => {
    const found = Object.entries(tag.attributes).map(([key, value]) => [local(key), value]);
    events.push(['open', local(tag.name), { r: undefined, s: undefined, t: undefined, ...Object.fromEntries(found) }]);
  });
  parser.on('text', (text) => events.push(['text', text]));
  parser.on('cdata', (text) => events.push(['text', text]));
  parser.on('closetag', (tag) => events.push(['close', local(tag.name)]));
  parser.write(xml).close();
  return joined(events);
}

/** Neighbouring pieces of text are one text; a text outside the root is none. */
function joined(events: readonly Event[]): Event[] {
  const result: Event[] = [];
  let depth = 0;
  for (const event of events) {
    if (event[0] === 'open') depth++;
    if (event[0] === 'close') depth--;
    const last = result.at(-1);
    if (event[0] !== 'text') result.push(event);
    else if (depth === 0 || event[1] === '') continue;
    else if (last?.[0] === 'text') result[result.length - 1] = ['text', last[1] + event[1]];
    else result.push(event);
  }
  return result;
}

function pieces(xml: string, sizes: readonly number[]): string[] {
  const result: string[] = [];
  for (let at = 0, index = 0; at < xml.length; index++) {
    const size = sizes[index % sizes.length] ?? 1;
    result.push(xml.slice(at, at + size));
    at += size;
  }
  return result;
}
