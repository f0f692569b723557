const prefix = 'section_';

/** The bookmark at the heading of a section, or undefined when its key cannot be a name in Word. */
export function sectionAnchor(key: string): string | undefined {
  return /^[a-z0-9_]{1,30}$/iu.test(key) ? prefix + key : undefined;
}

/** The section that a link of Markdown leads to: `#context`; undefined for any other link. */
export function linkedSection(url: string): string | undefined {
  const key = url.startsWith('#') ? url.slice(1) : '';
  return sectionAnchor(key) === undefined ? undefined : key;
}

/** The link of Markdown that leads to a bookmark of ours; undefined for any other. */
export function linkOfAnchor(anchor: string): string | undefined {
  return anchor.startsWith(prefix) ? `#${anchor.slice(prefix.length)}` : undefined;
}
