import { crc32, deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Two firms' Word templates, unlike in everything, as parts: what Word writes, reduced to what matters. */

export type TemplateParts = Record<string, string | Uint8Array>;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"';
const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts as a file. */
export function templateFile(parts: TemplateParts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** The parts as the guard hands them over. */
export function templateSource(parts: TemplateParts, name = 'modele.dotx') {
  const unpacked = Object.entries(unzipSync(templateFile(parts)));
  return { name, parts: new Map(unpacked.map(([part, bytes]) => [part.toLowerCase(), bytes])) };
}

/**
 * A classic firm: letterhead with a logo, serif face, French style ids, headings I / A / 1, a table style with a
 * dark header, no cover, no page number.
 */
export function classicTemplate(): TemplateParts {
  return {
    '[Content_Types].xml': contentTypes('document', ['header1', 'footer1', 'numbering', 'fontTable'], true),
    '_rels/.rels': packageRelations,
    'word/document.xml': `${xml}<w:document ${namespaces}><w:body><w:p w:rsidR="00A11B2C" w14:paraId="11111111"><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Titre d’exemple</w:t></w:r></w:p><w:p><w:r><w:t>Saisissez ici le texte de votre rapport.</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1418" w:bottom="1701" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'numbering', 'numbering.xml'],
      ['rId4', 'fontTable', 'fontTable.xml'],
      ['rId5', 'theme', 'theme/theme1.xml'],
      ['rId6', 'header', 'header1.xml'],
      ['rId7', 'footer', 'footer1.xml'],
    ]),
    'word/styles.xml': classicStyles,
    'word/numbering.xml': classicNumbering,
    'word/settings.xml': `${xml}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:autoHyphenation/><w:hyphenationZone w:val="425"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="fr-FR"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`,
    'word/fontTable.xml': `${xml}<w:fonts ${namespaces}><w:font w:name="Garamond"><w:panose1 w:val="02020404030301010803"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
    'word/theme/theme1.xml': theme({ dk2: '44546A', accent1: '4472C4', major: 'Calibri Light', minor: 'Calibri' }),
    'word/header1.xml': `${xml}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="En-tte"/></w:pPr><w:r>${picture('rId1', 1_440_000, 432_000, 1)}</w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r><w:r><w:t>Aumont &amp; Fils, conseil</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header1.xml.rels': relations([['rId1', 'image', 'media/image1.png']]),
    'word/footer1.xml': `${xml}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Pieddepage"/><w:jc w:val="center"/></w:pPr><w:r><w:t>12 rue des Minimes, 49000 Angers</w:t></w:r></w:p></w:ftr>`,
    'word/media/image1.png': png(200, 60, [122, 31, 43]),
  };
}

/**
 * A modern firm: sans serif from the theme, a band of colour, English ids, headings without number, a cover whose
 * marks are cut over several runs and content controls, another first page, page numbers, landscape paper size.
 */
export function modernTemplate(): TemplateParts {
  return {
    '[Content_Types].xml': contentTypes(
      'template',
      ['header1', 'header2', 'footer1', 'footer2', 'numbering', 'fontTable'],
      true,
    ),
    '_rels/.rels': packageRelations,
    'word/document.xml': modernDocument,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'settings', 'settings.xml'],
      ['rId3', 'numbering', 'numbering.xml'],
      ['rId4', 'fontTable', 'fontTable.xml'],
      ['rId5', 'theme', 'theme/theme1.xml'],
      ['rId6', 'header', 'header1.xml'],
      ['rId7', 'footer', 'footer1.xml'],
      ['rId8', 'header', 'header2.xml'],
      ['rId9', 'footer', 'footer2.xml'],
      ['rId10', 'image', 'media/image1.png'],
    ]),
    'word/styles.xml': modernStyles,
    'word/numbering.xml': modernNumbering,
    'word/settings.xml': `${xml}<w:settings ${namespaces}><w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="720"/><w:evenAndOddHeaders w:val="0"/><w:characterSpacingControl w:val="doNotCompress"/><w:themeFontLang w:val="en-GB"/></w:settings>`,
    'word/_rels/settings.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationTypes}/attachedTemplate" Target="https://example.org/remote.dotm" TargetMode="External"/></Relationships>`,
    'word/fontTable.xml': `${xml}<w:fonts ${namespaces}><w:font w:name="Verdana"><w:charset w:val="00"/><w:family w:val="swiss"/></w:font></w:fonts>`,
    'word/theme/theme1.xml': theme({ dk2: '0B3C49', accent1: 'E4572E', major: 'Montserrat', minor: 'Verdana' }),
    'word/header1.xml': `${xml}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="clear" w:pos="4513"/><w:tab w:val="clear" w:pos="9026"/><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr><w:r><w:t>{{cli</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ent}}</w:t></w:r><w:r><w:tab/><w:t>{{titre}}</w:t></w:r></w:p></w:hdr>`,
    'word/header2.xml': `${xml}<w:hdr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r>${band(9, 540_000)}</w:r></w:p></w:hdr>`,
    'word/footer1.xml': `${xml}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">{{Confidentialité}} | </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
    'word/footer2.xml': `${xml}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>`,
    'word/media/image1.png': png(160, 160, [11, 60, 73]),
    'customXml/item1.xml': `${xml}<data xmlns="urn:firm">2024</data>`,
  };
}

function contentTypes(main: 'document' | 'template', parts: readonly string[], pictures: boolean): string {
  const override = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`;
  const typed = parts.map((name) => override(name, `${wordTypes}.${name.replace(/\d+$/u, '')}+xml`));
  return `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${pictures ? '<Default Extension="png" ContentType="image/png"/>' : ''}${override('document', `${wordTypes}.${main}.main+xml`)}${override('styles', `${wordTypes}.styles+xml`)}${override('settings', `${wordTypes}.settings+xml`)}${override('theme/theme1', 'application/vnd.openxmlformats-officedocument.theme+xml')}${typed.join('')}</Types>`;
}

const packageRelations = relations([['rId1', 'officeDocument', 'word/document.xml']]);

export function relations(list: readonly (readonly [string, string, string])[]): string {
  const written = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

function style(type: string, id: string, name: string, inside: string, attributes = ''): string {
  return `<w:style w:type="${type}"${attributes} w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
}

const heading = (id: string, level: number, run: string) =>
  style(
    'paragraph',
    id,
    `heading ${level}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="${360 - level * 60}" w:after="120"/><w:jc w:val="left"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="7A1F2B"/>${run}</w:rPr>`,
  );

const defaults = (run: string, paragraph: string) =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults><w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:uiPriority="0" w:qFormat="1"/></w:latentStyles>`;

const cellMargins =
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

const classicStyles = `${xml}<w:styles ${namespaces}>${defaults('<w:rFonts w:ascii="Garamond" w:eastAsia="Calibri" w:hAnsi="Garamond" w:cs="Times New Roman"/><w:sz w:val="23"/><w:szCs w:val="23"/><w:lang w:val="fr-FR" w:eastAsia="en-US" w:bidi="ar-SA"/>', '<w:spacing w:after="140" w:line="264" w:lineRule="auto"/>')}${style('paragraph', 'Normal', 'Normal', '<w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr>', ' w:default="1"')}${style('character', 'Policepardfaut', 'Default Paragraph Font', '<w:uiPriority w:val="1"/><w:semiHidden/>', ' w:default="1"')}${style('table', 'TableauNormal', 'Normal Table', `<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>${cellMargins}</w:tblPr>`, ' w:default="1"')}${style('numbering', 'Aucuneliste', 'No List', '<w:semiHidden/>', ' w:default="1"')}${heading('Titre1', 1, '<w:sz w:val="32"/><w:szCs w:val="32"/>')}${heading('Titre2', 2, '<w:sz w:val="27"/><w:szCs w:val="27"/>')}${heading('Titre3', 3, '<w:i/><w:sz w:val="24"/><w:szCs w:val="24"/>')}${style('paragraph', 'Titre', 'Title', '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:color w:val="7A1F2B"/><w:sz w:val="60"/><w:szCs w:val="60"/></w:rPr>')}${style('paragraph', 'Corpsdetexte', 'Body Text', '<w:basedOn w:val="Normal"/><w:qFormat/>')}${style('paragraph', 'En-tte', 'header', '<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="8787"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:color w:val="7A1F2B"/><w:sz w:val="18"/></w:rPr>')}${style('paragraph', 'Pieddepage', 'footer', '<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr>')}${style('paragraph', 'TM1', 'toc 1', '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8777"/></w:tabs><w:spacing w:after="60"/><w:jc w:val="left"/></w:pPr><w:rPr><w:b/></w:rPr>')}${style('paragraph', 'TM2', 'toc 2', '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8777"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="230"/><w:jc w:val="left"/></w:pPr>')}${style('paragraph', 'Lgende', 'caption', '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/><w:jc w:val="left"/></w:pPr><w:rPr><w:i/><w:color w:val="7A1F2B"/><w:sz w:val="20"/></w:rPr>')}${style('paragraph', 'Listepuces', 'List Bullet', '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="568" w:hanging="284"/></w:pPr>')}${style('paragraph', 'Listepuces2', 'List Bullet 2', '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:spacing w:after="60"/></w:pPr>')}${style('character', 'Lienhypertexte', 'Hyperlink', '<w:basedOn w:val="Policepardfaut"/><w:rPr><w:color w:val="7A1F2B"/><w:u w:val="single"/></w:rPr>')}${style('table', 'TableauAumont', 'Tableau Aumont', '<w:basedOn w:val="TableauNormal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="7A1F2B"/><w:left w:val="single" w:sz="4" w:space="0" w:color="7A1F2B"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="7A1F2B"/><w:right w:val="single" w:sz="4" w:space="0" w:color="7A1F2B"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9B8BD"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="D9B8BD"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="7A1F2B"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="band2Horz"><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="F7EEEF"/></w:tcPr></w:tblStylePr>', ' w:customStyle="1"')}</w:styles>`;

const level = (index: number, format: string, text: string, paragraph: string, inside = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${inside}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${paragraph}</w:pPr></w:lvl>`;

const classicNumbering = `${xml}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="1A2B3C4D"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="5E6F7A8B"/>${level(0, 'upperRoman', '%1.', '<w:ind w:left="567" w:hanging="567"/>', '<w:pStyle w:val="Titre1"/>')}${level(1, 'upperLetter', '%2.', '<w:ind w:left="567" w:hanging="567"/>', '<w:pStyle w:val="Titre2"/>')}${level(2, 'decimal', '%3.', '<w:ind w:left="567" w:hanging="567"/>', '<w:pStyle w:val="Titre3"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:nsid w:val="2A2B3C4D"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="6E6F7A8B"/>${level(0, 'bullet', '—', '<w:ind w:left="360" w:hanging="360"/>', '<w:pStyle w:val="Listepuces"/>')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:nsid w:val="3A2B3C4D"/><w:multiLevelType w:val="singleLevel"/><w:tmpl w:val="7E6F7A8B"/>${level(0, 'bullet', '·', '<w:ind w:left="852" w:hanging="284"/>', '<w:pStyle w:val="Listepuces2"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;

const modernHeading = (levelNumber: number, size: number, colour: string) =>
  style(
    'paragraph',
    `Heading${levelNumber}`,
    `heading ${levelNumber}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="${levelNumber - 1}"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/>${colour}<w:sz w:val="${size}"/></w:rPr>`,
  );

const modernStyles = `${xml}<w:styles ${namespaces}>${defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="19"/><w:szCs w:val="19"/><w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>', '<w:spacing w:after="120" w:line="276" w:lineRule="auto"/>')}${style('paragraph', 'Normal', 'Normal', '<w:qFormat/>', ' w:default="1"')}${style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '<w:uiPriority w:val="1"/>', ' w:default="1"')}${style('table', 'TableNormal', 'Normal Table', `<w:tblPr>${cellMargins}</w:tblPr>`, ' w:default="1"')}${style('numbering', 'NoList', 'No List', '', ' w:default="1"')}${modernHeading(1, 40, '<w:color w:val="E4572E" w:themeColor="accent1"/>')}${modernHeading(2, 28, '<w:color w:val="0B3C49" w:themeColor="text2"/>')}${style('paragraph', 'Title', 'Title', '<w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:b/><w:color w:val="0B3C49" w:themeColor="text2"/><w:sz w:val="64"/></w:rPr>')}${style('paragraph', 'Subtitle', 'Subtitle', '<w:basedOn w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="E4572E" w:themeColor="accent1"/><w:sz w:val="30"/></w:rPr>')}${style('paragraph', 'Header', 'header', '<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/><w:tab w:val="right" w:pos="9026"/></w:tabs><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>')}${style('paragraph', 'Footer', 'footer', '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>')}${style('character', 'PlaceholderText', 'Placeholder Text', '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="808080"/></w:rPr>')}${style('paragraph', 'ListBullet', 'List Bullet', '<w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:contextualSpacing/></w:pPr>')}</w:styles>`;

const modernNumbering = `${xml}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="7"><w:multiLevelType w:val="singleLevel"/>${level(0, 'bullet', '■', '<w:tabs><w:tab w:val="num" w:pos="360"/></w:tabs><w:ind w:left="360" w:hanging="360"/>', '<w:pStyle w:val="ListBullet"/>').replace('</w:lvl>', '<w:rPr><w:color w:val="E4572E" w:themeColor="accent1"/></w:rPr></w:lvl>')}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;

const control = (alias: string, tag: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${alias}"/><w:tag w:val="${tag}"/><w:id w:val="123456"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[${alias}]</w:t></w:r></w:sdtContent></w:sdt>`;

const modernDocument = `${xml}<w:document ${namespaces}><w:body><w:p><w:r>${band(1, 2_880_000)}</w:r><w:r>${picture('rId10', 900_000, 900_000, 2)}</w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/><w:spacing w:before="4800"/></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc000001"/><w:r><w:t>{</w:t></w:r><w:r><w:t>{ti</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>tre}</w:t></w:r><w:r><w:t>}</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p><w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr>${control('Client', 'client')}</w:p><w:p><w:pPr><w:pStyle w:val="Subtitle"/></w:pPr><w:r><w:t>{{sous-titre}}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Version {{version}}, {{date}}</w:t></w:r></w:p><w:p><w:r><w:t>{{mention inconnue}}</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Par </w:t></w:r><w:hyperlink r:id="rId99"><w:r><w:t>{{cabinet}}</w:t></w:r></w:hyperlink></w:p><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:pPr></w:p><w:p><w:r><w:t>Lorem ipsum</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId6"/><w:footerReference w:type="default" r:id="rId7"/><w:headerReference w:type="first" r:id="rId8"/><w:footerReference w:type="first" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr></w:body></w:document>`;

/** A band of colour across the page, with the picture that older versions of Word show instead. */
function band(id: number, height: number): string {
  return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="7560310" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="Bandeau ${id}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="7560310" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="position:absolute;width:595.3pt;height:80pt" fillcolor="#e4572e"/></w:pict></mc:Fallback></mc:AlternateContent>`;
}

function picture(relation: string, width: number, height: number, id: number): string {
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${id}" name="Logo" descr="Logo du cabinet"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

function theme(look: {
  readonly dk2: string;
  readonly accent1: string;
  readonly major: string;
  readonly minor: string;
}) {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const accents = ['ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'].map((value, at) =>
    colour(`accent${at + 2}`, value),
  );
  const font = (name: string, face: string) =>
    `<a:${name}><a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${xml}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Cabinet"><a:themeElements><a:clrScheme name="Cabinet"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${colour('dk2', look.dk2)}${colour('lt2', 'E7E6E6')}${colour('accent1', look.accent1)}${accents.join('')}${colour('hlink', '0563C1')}${colour('folHlink', '954F72')}</a:clrScheme><a:fontScheme name="Cabinet">${font('majorFont', look.major)}${font('minorFont', look.minor)}</a:fontScheme><a:fmtScheme name="Cabinet"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="6350">${fill}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** A PNG of one colour. */
function png(width: number, height: number, colour: readonly [number, number, number]): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([
    Buffer.from([0]),
    Buffer.concat(Array.from({ length: width }, () => Buffer.from(colour))),
  ]);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]),
  );
}
