import { foreignError } from './foreign-file-error.ts';
import { readRelations } from './workbook-parts.ts';
import { scanPart } from './scan-part.ts';
import type { ZipPackage } from './zip-package.ts';

/** Where the parts of a Word document stand. */
export interface WordParts {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly customProperties: string | undefined;
}

/**
 * Finds the parts of a Word document, transitional or strict, written by Word, LibreOffice or a program.
 * @throws ForeignFileError when the package is not a Word document
 */
export async function findWordParts(source: ZipPackage): Promise<WordParts> {
  if (source.has('mimetype') && !source.has('[content_types].xml')) throw foreignError('not_word', {});
  if (!source.has('_rels/.rels')) throw foreignError('not_word', {});
  const roots = await readRelations(source, '');
  const document = roots.find(({ type }) => type === 'officeDocument')?.part;
  if (document === undefined || document.startsWith('xl/') || document.startsWith('ppt/'))
    throw foreignError('not_word', {});
  if (!source.has(document)) throw foreignError('damaged', { part: document });
  const relations = await readRelations(source, document);
  const partOf = (type: string): string | undefined => {
    const part = relations.find((relation) => relation.type === type)?.part;
    return part !== undefined && source.has(part) ? part : undefined;
  };
  const properties = roots.find(({ type }) => type === 'custom-properties' || type === 'customProperties')?.part;
  return {
    document,
    styles: partOf('styles'),
    numbering: partOf('numbering'),
    footnotes: partOf('footnotes'),
    endnotes: partOf('endnotes'),
    customProperties: properties !== undefined && source.has(properties) ? properties : undefined,
  };
}

/** Addresses outside the file that a part links to, by the id of the relation. */
export async function readAddresses(source: ZipPackage, owner: string): Promise<ReadonlyMap<string, string>> {
  const relations = await readRelations(source, owner, 'external');
  return new Map(relations.map(({ id, part }) => [id, part]));
}

/** Custom properties that are texts. */
export async function readCustomProperties(
  source: ZipPackage,
  part: string,
): Promise<Readonly<Record<string, string>>> {
  const properties = new Map<string, string>();
  let name: string | undefined;
  let value = '';
  await scanPart(
    source,
    part,
    {
      open(element, attributes) {
        if (element !== 'property') return;
        name = attributes.get('name');
        value = '';
      },
      text(text) {
        if (value.length < longestValue) value += text;
      },
      close(element) {
        if (element !== 'property') return;
        if (name !== undefined) properties.set(name, value.trim());
        name = undefined;
      },
    },
    { small: true },
  );
  return Object.fromEntries(properties);
}

const longestValue = 1_000;
