import { entityNames, entityOf, type EntityName } from '../model.ts';

/**
 * What a link inside a document leads to: a section, the row of a table that a code names, a table or a figure by its
 * caption.
 */
export type LinkTarget =
  | { readonly kind: 'section'; readonly key: string }
  | { readonly kind: 'row'; readonly entity: EntityName; readonly code: string }
  | { readonly kind: 'table' | 'figure'; readonly key: string };

/** Entities whose rows a link may lead to, by the prefix of their codes; people have codes, and no link. */
const codedEntities: ReadonlyMap<string, EntityName> = new Map(
  entityNames.flatMap((name) => {
    const prefix = entityOf(name).fields['code']?.codePrefix;
    return prefix === undefined || name === 'person' ? [] : [[prefix, name] as const];
  }),
);

const sectionKey = /^[a-z0-9_]{1,30}$/iu;
const captionKey = /^[a-z0-9_-]{1,36}$/u;
const rowCode = /^([A-Z])-(\d{1,9})$/u;

/** The target that a link of Markdown names: `#context`, `#impact:I-012`, `#table:risks`; undefined for any other link. */
export function linkTarget(url: string): LinkTarget | undefined {
  if (!url.startsWith('#')) return undefined;
  const [kind = '', name, ...rest] = url.slice(1).split(':');
  if (rest.length > 0) return undefined;
  if (name === undefined) return sectionKey.test(kind) ? { kind: 'section', key: kind } : undefined;
  if (kind === 'table' || kind === 'figure') {
    const key = name.toLowerCase();
    return captionKey.test(key) ? { kind, key } : undefined;
  }
  const target = rowTarget(name.toUpperCase());
  return target?.entity === kind ? target : undefined;
}

/** The row that a code names; undefined for a code of a person, or no code. */
export function rowTarget(code: string): Extract<LinkTarget, { kind: 'row' }> | undefined {
  const entity = codedEntities.get(rowCode.exec(code)?.[1] ?? '');
  return entity === undefined ? undefined : { kind: 'row', entity, code };
}

/** The link of Markdown to a target. */
export function urlOf(target: LinkTarget): string {
  if (target.kind === 'section') return `#${target.key}`;
  return target.kind === 'row' ? `#${target.entity}:${target.code}` : `#${target.kind}:${target.key}`;
}

/** The name of the bookmark at a target: a letter first, then letters, digits and `_`, 40 at most. */
export function anchorOf(target: LinkTarget): string {
  if (target.kind === 'section') return `section_${target.key}`;
  if (target.kind === 'row') return `${target.entity}_${target.code.replace('-', '_')}`;
  return `${target.kind}_${target.key.replaceAll('-', '')}`;
}

/** The bookmark at the heading of a section; undefined when its key cannot be a name in Word. */
export function sectionAnchor(key: string): string | undefined {
  return sectionKey.test(key) ? anchorOf({ kind: 'section', key }) : undefined;
}

/** The link of Markdown that leads to a bookmark of ours; undefined for any other. */
export function linkOfAnchor(anchor: string): string | undefined {
  const [, kind = '', name = ''] = /^(section|table|figure)_(.+)$/u.exec(anchor) ?? [];
  if (kind === 'section') return linkTarget(`#${name}`) && `#${name}`;
  if (kind !== '') return linkTarget(`#${kind}:${withHyphens(name)}`) && `#${kind}:${withHyphens(name)}`;
  const [, entity, code] = /^([a-z_]+)_([A-Z]_\d+)$/u.exec(anchor) ?? [];
  const target = linkTarget(`#${entity ?? ''}:${code?.replace('_', '-') ?? ''}`);
  return target && urlOf(target);
}

/** True for a link to a table or a figure that shows what its caption says: « Tableau 4 ». */
export function showsNumber(url: string, text: string): boolean {
  const kind = linkTarget(url)?.kind;
  return (kind === 'table' || kind === 'figure') && /^(?:|\p{L}+\s\d+|\[[^\]]*\])$/u.test(text.trim());
}

/** An id has its hyphens again: a bookmark has none. */
function withHyphens(name: string): string {
  return name.replace(/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/u, '$1-$2-$3-$4-$5');
}
