import type { Row } from '../model.ts';
import { audiences, detailLevels } from '../shared/vocabulary.ts';
import type { DocumentOptions } from './document-data.ts';

const prefix = 'ancrage:section:';
const originPrefix = 'ancrage:';

/** What a file says of its own origin. */
export interface DocumentOrigin extends Omit<DocumentOptions, 'version'> {
  readonly kind: string;
}

/** What the tag of a content control names: a section's row, and the text as it was exported. */
export interface SectionTag {
  readonly id: string;
  /** Empty when the tag has none. */
  readonly digest: string;
}

/** The tag of the content control around a section's text. */
export function sectionTag(id: string, digest: string): string {
  return digest === '' ? prefix + id : `${prefix}${id}:${digest}`;
}

/** Reads a tag; undefined for one that is not of a section. */
export function readSectionTag(tag: string): SectionTag | undefined {
  if (!tag.startsWith(prefix)) return undefined;
  const [id = '', digest = ''] = tag.slice(prefix.length).split(':');
  return id === '' ? undefined : { id, digest };
}

/** The properties that a document keeps, so that it can be made again as it was when it comes back. */
export function documentOrigin(
  kind: Row<'deliverable'>['kind'] | 'guide',
  { audience, level, language, today }: DocumentOptions,
): Readonly<Record<string, string>> {
  const facts = { kind, audience, level, language, today };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [originPrefix + name, value]));
}

/** Reads the origin of a document in its properties; undefined when they are gone or say something else. */
export function readDocumentOrigin(properties: Readonly<Record<string, string>>): DocumentOrigin | undefined {
  const fact = (name: string): string => properties[originPrefix + name] ?? '';
  const audience = audiences.find((known) => known === fact('audience'));
  const level = detailLevels.find((known) => known === fact('level'));
  const language = (['fr', 'en'] as const).find((known) => known === fact('language'));
  const today = fact('today');
  if (!audience || !level || !language || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) return undefined;
  return { kind: fact('kind'), audience, level, language, today };
}

/** The tags of the sections that a document was exported with, from its properties. */
export function exportedSections(properties: Readonly<Record<string, string>>): readonly SectionTag[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const tag = readSectionTag(name);
    return tag ? [{ id: tag.id, digest: value }] : [];
  });
}
