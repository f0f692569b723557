import type { Document, IXmlableObject } from 'docx';

/** The smallest line that Word draws, in twentieths of a point. */
const spacing = {
  'w:spacing': { _attr: { 'w:before': 0, 'w:after': 0, 'w:line': 20, 'w:lineRule': 'exact' } },
};

/**
 * Makes the paragraphs that only end a section or a field as small as can be: of the height of a line, they would
 * run over a page that is full and leave the next one blank. The library writes them without properties.
 * @param document about to be packed
 */
export function shrinkEnds(document: Document): void {
  const body = document.Document.View.Body;
  const write = body.prepForXml.bind(body);
  body.prepForXml = (context) => {
    const tree = write(context);
    for (const block of childrenOf(tree, 'w:body')) shrinkBlock(block);
    return tree;
  };
}

function shrinkBlock(block: IXmlableObject): void {
  for (const inside of childrenOf(childrenOf(block, 'w:sdt').find(isNamed('w:sdtContent')), 'w:sdtContent')) {
    shrinkBlock(inside);
  }
  const parts = childrenOf(block, 'w:p');
  const properties = parts.find(isNamed('w:pPr'));
  const settings = childrenOf(properties, 'w:pPr');
  const endsSection = parts.length === 1 && settings.length === 1 && settings.some(isNamed('w:sectPr'));
  if (endsSection) settings.unshift(spacing);
  else if (properties === undefined && parts.length === 1 && endsField(parts[0])) parts.unshift({ 'w:pPr': [spacing] });
}

function endsField(run: IXmlableObject | undefined): boolean {
  const marks = childrenOf(run, 'w:r').filter((part) => !isNamed('w:rPr')(part));
  return marks.length > 0 && marks.every((mark) => JSON.stringify(mark).includes('"w:fldCharType":"end"'));
}

function isNamed(name: string): (element: IXmlableObject) => boolean {
  return (element) => name in element;
}

/** The list of what an element holds; changes to it change the element. */
function childrenOf(element: IXmlableObject | undefined, name: string): IXmlableObject[] {
  const content: unknown = element?.[name];
  return Array.isArray(content) ? (content as IXmlableObject[]) : [];
}
