import { at } from '../../../domain/deliverable/at.ts';
import { AlignmentType, LineRuleType, type IStylesOptions, LevelFormat, type INumberingOptions } from 'docx';

/** Everything below is in twentieths of a point, type sizes in half-points. */
export const page = { width: 11_906, height: 16_838, margin: 1_247, headerDistance: 624 } as const;

/** Width of the text on an upright page and on its side. */
export const textWidth = { upright: page.width - 2 * page.margin, landscape: page.height - 2 * page.margin } as const;

export const colours = {
  ink: '1F3A5F',
  text: '1B2430',
  quiet: '5A6675',
  thread: '15706B',
  rule: 'C9D1DB',
  band: 'E8EDF3',
} as const;

/** Ids of the named styles; Word's own ids where Word has the style, so that a firm's template takes over. */
export const styleIds = {
  body: 'BodyText',
  headings: ['Heading1', 'Heading2', 'Heading3', 'Heading4'],
  frontHeading: 'FrontHeading',
  title: 'Title',
  subtitle: 'Subtitle',
  coverClient: 'CoverClient',
  coverFact: 'CoverFact',
  contentsTitle: 'TOCHeading',
  caption: 'Caption',
  quote: 'Quote',
  note: 'Note',
  code: 'CodeBlock',
  bullet: 'ListBullet',
  number: 'ListNumber',
  listContinue: 'ListContinue',
  tableText: 'TableText',
  tableHeader: 'TableHeader',
  matrixLevel: 'MatrixLevel',
  table: 'AncrageTable',
  codeRun: 'CodeChar',
} as const;

export const numberingIds = { headings: 'headings', bullets: 'bullets', numbers: 'numbers' } as const;

const font = 'Calibri';

/** Every style a document uses, defined here: nothing is left to the defaults of Word or of the library. */
export function wordStyles(language: 'fr' | 'en'): IStylesOptions {
  const heading = (size: number, before: number, after: number, colour: string, level: number) => ({
    run: { font, size, bold: true, italics: false, color: colour },
    paragraph: {
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      numbering: { reference: numberingIds.headings, level },
    },
  });
  const base = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font, size: 21, color: colours.text, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
        paragraph: { spacing: { before: 0, after: 0, line: 269, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(32, 480, 160, colours.ink, 0),
      heading2: heading(26, 320, 100, colours.ink, 1),
      heading3: heading(22, 240, 80, colours.thread, 2),
      heading4: heading(21, 200, 60, colours.text, 3),
      title: {
        run: { font, size: 56, bold: true, color: colours.ink },
        paragraph: {
          spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO },
          alignment: AlignmentType.LEFT,
        },
      },
      caption: {
        run: { font, size: 19, bold: true, italics: false, color: colours.ink },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
      },
      listParagraph: { run: { font, size: 21 }, paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: colours.thread, underline: { type: 'single' } } },
      footnoteText: {
        run: { font, size: 17 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      { id: styleIds.body, name: 'Body Text', ...base, paragraph: { spacing: { after: 120 } } },
      {
        id: styleIds.subtitle,
        name: 'Subtitle',
        ...base,
        run: { font, size: 28, color: colours.quiet },
        paragraph: { spacing: { after: 480 } },
      },
      {
        id: styleIds.coverClient,
        name: 'Cover Client',
        ...base,
        run: { font, size: 30, bold: true, color: colours.thread },
        paragraph: {
          spacing: { before: 2_600, after: 1_200 },
          border: { bottom: { style: 'single', size: 12, space: 12, color: colours.thread } },
        },
      },
      {
        id: styleIds.coverFact,
        name: 'Cover Fact',
        ...base,
        run: { font, size: 22 },
        paragraph: {
          spacing: { after: 80 },
          indent: { left: 2_600, hanging: 2_600 },
          leftTabStop: 2_600,
        },
      },
      {
        id: styleIds.frontHeading,
        name: 'Front Heading',
        ...base,
        run: { font, size: 26, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      {
        id: styleIds.contentsTitle,
        name: 'TOC Heading',
        ...base,
        run: { font, size: 32, bold: true, color: colours.ink },
        paragraph: { spacing: { before: 0, after: 200 }, keepNext: true },
      },
      contentsStyle(1),
      contentsStyle(2),
      {
        id: styleIds.quote,
        name: 'Quote',
        ...base,
        run: { color: colours.quiet },
        paragraph: {
          spacing: { before: 60, after: 120 },
          indent: { left: 284 },
          border: { left: { style: 'single', size: 18, space: 8, color: colours.rule } },
        },
      },
      {
        id: styleIds.note,
        name: 'Note',
        ...base,
        run: { size: 18, color: colours.quiet },
        paragraph: { spacing: { before: 80, after: 200, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: styleIds.code,
        name: 'Code Block',
        ...base,
        run: { font: 'Consolas', size: 18 },
        paragraph: {
          spacing: { before: 60, after: 160, line: 240, lineRule: LineRuleType.AUTO },
          indent: { left: 284 },
          keepLines: true,
        },
      },
      listStyle(styleIds.bullet, 'List Bullet'),
      listStyle(styleIds.number, 'List Number'),
      listStyle(styleIds.listContinue, 'List Continue'),
      {
        id: styleIds.tableText,
        name: 'Table Text',
        ...base,
        run: { size: 18 },
        paragraph: { spacing: { before: 0, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        id: styleIds.tableHeader,
        name: 'Table Header',
        basedOn: styleIds.tableText,
        quickFormat: true,
        run: { size: 18, bold: true, color: colours.ink },
        paragraph: { keepNext: true },
      },
      {
        id: styleIds.matrixLevel,
        name: 'Matrix Level',
        basedOn: styleIds.tableText,
        quickFormat: true,
        run: { size: 22, bold: true },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after: 0, line: 228, lineRule: LineRuleType.AUTO },
        },
      },
      {
        id: 'Header',
        name: 'header',
        ...base,
        run: { size: 17, color: colours.quiet },
        paragraph: { border: { bottom: { style: 'single', size: 4, space: 4, color: colours.rule } } },
      },
      { id: 'Footer', name: 'footer', ...base, run: { size: 17, color: colours.quiet } },
    ],
    characterStyles: [
      { id: styleIds.codeRun, name: 'Code Char', basedOn: 'DefaultParagraphFont', run: { font: 'Consolas', size: 19 } },
    ],
  };
}

function contentsStyle(level: 1 | 2) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    run: level === 1 ? { size: 20, bold: true, color: colours.ink } : { size: 19 },
    paragraph: {
      spacing: { before: level === 1 ? 60 : 0, after: 0 },
      indent: level === 1 ? { left: 454, hanging: 454 } : { left: 1_077, hanging: 623 },
      leftTabStop: level === 1 ? 454 : 1_077,
    },
  };
}

function listStyle(id: string, name: string) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { spacing: { after: 60 } },
  };
}

/** The numbering of lists that start at a number. */
export function numbersFrom(start: number): string {
  return start === 1 ? numberingIds.numbers : `${numberingIds.numbers}-${start}`;
}

/**
 * Headings and lists, numbered by Word itself.
 * @param starts first numbers of numbered lists, other than 1
 */
export function wordNumbering(starts: Iterable<number>): INumberingOptions {
  const heading = (level: number) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
    alignment: AlignmentType.LEFT,
    style: {
      style: at(styleIds.headings, level),
      paragraph: { indent: { left: 624 + level * 113, hanging: 624 + level * 113 } },
    },
  });
  const list = (format: (level: number) => string, text: (level: number) => string, start = 1) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      start,
      format: format(level) as (typeof LevelFormat)[keyof typeof LevelFormat],
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 397 * (level + 1), hanging: 340 } } },
    }));
  return {
    config: [
      { reference: numberingIds.headings, levels: [0, 1, 2, 3].map(heading) },
      {
        reference: numberingIds.bullets,
        levels: list(
          () => LevelFormat.BULLET,
          (level) => at(['•', '–', '▪'], level % 3),
        ),
      },
      ...[1, ...starts].map((start) => ({
        reference: numbersFrom(start),
        levels: list(
          (level) => at([LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN], level % 3),
          (level) => `%${level + 1}.`,
          start,
        ),
      })),
    ],
  };
}

/**
 * Roots of the style sheet, and the table style, which the library has no builder for: light header band,
 * horizontal rules only (design/look).
 */
export const baseStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.table}"><w:name w:val="Ancrage Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${colours.ink}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${colours.ink}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${colours.rule}"/></w:tblBorders><w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colours.band}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
</w:styles>`;
