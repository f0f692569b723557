import type { Document, Element } from 'slimdom';
import type { StyleSheet } from './style-sheet.ts';
import { attribute, below, ns, rootOf, val } from './word-xml.ts';

/** A colour as Word writes it: its value, and the theme's colour that it stands for. */
export interface Colour {
  readonly value: string;
  readonly theme?: string;
}

/** What our own styles borrow from a template, so that they fit in beside its styles. */
export interface TemplateLook {
  /** Type faces of headings, a `w:rFonts`. */
  readonly headingFonts: Element | undefined;
  readonly heading: Colour | undefined;
  readonly accent: Colour | undefined;
  readonly rule: Colour;
  readonly quiet: Colour;
  /** Fill of a header band: the accent, very light. */
  readonly band: string;
}

/** Neutral where the template says nothing. */
const grey = { rule: { value: 'BFBFBF' }, quiet: { value: '595959' }, band: 'EDEDED' } as const;

/** Share of the accent in the header band. */
const bandShare = 0.14;

/** Reads the look of a template from its headings and its theme. */
export function templateLook(styles: StyleSheet, theme: Document | undefined): TemplateLook {
  const heading = styles.byName('paragraph', 'heading 1');
  const title = styles.byName('paragraph', 'title');
  const colours = themeColours(theme);
  const headingColour = colourOf(styles.property(heading, 'rPr', 'color'), colours);
  const second = colourOf(styles.property(styles.byName('paragraph', 'heading 2'), 'rPr', 'color'), colours);
  const titleColour = colourOf(styles.property(title, 'rPr', 'color'), colours);
  const accent = usesTheme(styles) ? themeAccent(colours) : undefined;
  const main = headingColour ?? titleColour ?? accent;
  const lively = accent ?? second ?? main;
  return {
    headingFonts: styles.property(heading, 'rPr', 'rFonts') ?? styles.property(title, 'rPr', 'rFonts'),
    heading: main,
    accent: lively,
    rule: grey.rule,
    quiet: grey.quiet,
    band: main || lively ? lighten((main ?? lively)?.value ?? '', bandShare) : grey.band,
  };
}

/** The colours of a theme by the names that Word gives them in documents. */
export function themeColours(theme: Document | undefined): ReadonlyMap<string, string> {
  const colours = new Map<string, string>();
  const scheme = theme && below(rootOf(theme), 'clrScheme', ns.a)[0];
  for (const entry of scheme?.children ?? []) {
    const colour = entry.children[0];
    const value = colour?.getAttribute('lastClr') ?? colour?.getAttribute('val') ?? '';
    if (isHex(value)) colours.set(entry.localName, value.toUpperCase());
  }
  for (const [name, source] of [
    ['text1', 'dk1'],
    ['text2', 'dk2'],
    ['background1', 'lt1'],
    ['background2', 'lt2'],
    ['dark1', 'dk1'],
    ['dark2', 'dk2'],
    ['light1', 'lt1'],
    ['light2', 'lt2'],
  ] as const) {
    const value = colours.get(source);
    if (value !== undefined) colours.set(name, value);
  }
  return colours;
}

function themeAccent(colours: ReadonlyMap<string, string>): Colour | undefined {
  const value = colours.get('accent1');
  return value === undefined ? undefined : { value, theme: 'accent1' };
}

/** Reads a `w:color`; its theme is kept only when nothing shades it, since the value alone is then the colour. */
function colourOf(element: Element | undefined, colours: ReadonlyMap<string, string>): Colour | undefined {
  const theme = attribute(element, 'themeColor');
  const shaded = attribute(element, 'themeTint') !== undefined || attribute(element, 'themeShade') !== undefined;
  const written = val(element) ?? '';
  if (theme !== undefined && !shaded && colours.has(theme)) {
    return { value: isHex(written) ? written : (colours.get(theme) ?? ''), theme };
  }
  return isHex(written) ? { value: written.toUpperCase() } : undefined;
}

/** Many templates never touch the theme that Word put in them: its colours then say nothing of the firm. */
function usesTheme(styles: StyleSheet): boolean {
  return styles.all().some((style) => {
    const theme = attribute(styles.property(style, 'rPr', 'color'), 'themeColor') ?? '';
    return /^(?:accent|text2|dark2)/u.test(theme);
  });
}

function isHex(text: string): boolean {
  return /^[0-9a-f]{6}$/iu.test(text);
}

/** The colour laid thinly on white. @param share 0 for white, 1 for the colour itself */
export function lighten(colour: string, share: number): string {
  return [0, 2, 4]
    .map((at) => Math.round(255 - (255 - Number.parseInt(colour.slice(at, at + 2), 16)) * share))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
