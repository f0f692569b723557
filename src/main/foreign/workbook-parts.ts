import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { parseRange, rangeArea } from './cell-reference.ts';
import { scanPart } from './scan-part.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import type { ZipPackage } from './zip-package.ts';

/** One sheet of cells, in the order of the tabs. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** Where the parts of a workbook stand. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly hasMacros: boolean;
}

interface Relation {
  readonly id: string;
  /** Last word of the type: `worksheet`, `styles`; transitional and strict files differ before it. */
  readonly type: string;
  readonly part: string;
}

interface DeclaredSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

/**
 * Finds the sheets of a workbook, written by Excel, LibreOffice or a program, transitional or strict.
 * @throws ForeignFileError when the package is not a workbook, or declares impossible sheets or names
 */
export async function findWorkbookParts(source: ZipPackage): Promise<WorkbookParts> {
  const workbook = await findWorkbook(source);
  const relations = await readRelations(source, workbook);
  const declared = await readWorkbook(source, workbook);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets: SheetPart[] = [];
  const taken = new Set<string>();
  for (const sheet of declared.sheets) {
    const relation = byId.get(sheet.relation);
    if (!relation) throw foreignError('damaged', { part: workbook });
    if (relation.type !== 'worksheet') continue;
    if (taken.has(relation.part)) throw foreignError('shared_sheet', { sheet: sheet.name });
    taken.add(relation.part);
    sheets.push({ name: sheet.name, hidden: sheet.hidden, part: relation.part });
  }
  if (sheets.length === 0) throw foreignError('no_sheet', {});
  const sharedStrings = relations.find((relation) => relation.type === 'sharedStrings')?.part;
  const styles = relations.find((relation) => relation.type === 'styles')?.part;
  return {
    sheets,
    date1904: declared.date1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
    hasMacros: [...source.names()].some((name) => name.endsWith('vbaproject.bin')),
  };
}

async function findWorkbook(source: ZipPackage): Promise<string> {
  if (source.has('mimetype') && !source.has('[content_types].xml')) throw foreignError('open_document', {});
  if (!source.has('_rels/.rels')) throw foreignError('archive', {});
  const relations = await readRelations(source, '');
  const part = relations.find((relation) => relation.type === 'officeDocument')?.part;
  if (part === undefined) throw foreignError('archive', {});
  if (part.startsWith('word/')) throw foreignError('word', {});
  if (part.startsWith('ppt/')) throw foreignError('powerpoint', {});
  if (part.endsWith('.bin')) throw foreignError('binary_excel', {});
  return part;
}

/**
 * The relations of a part, empty when it has none.
 * @param side parts of the package, or addresses outside it: these are then the `part` of each relation, as written
 */
export async function readRelations(
  source: ZipPackage,
  owner: string,
  side: 'internal' | 'external' = 'internal',
): Promise<Relation[]> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const part = `${folder}_rels/${owner.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!source.has(part)) return relations;
  const open = (name: string, attributes: XmlAttributes): void => {
    const found = attributes.get('TargetMode') === 'External' ? 'external' : 'internal';
    if (name !== 'Relationship' || found !== side) return;
    const type = attributes.get('Type') ?? '';
    const target = attributes.get('Target') ?? '';
    relations.push({
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: side === 'external' ? target : resolvePart(folder, target),
    });
  };
  await scanPart(source, part, { open, close: () => {} }, { small: true });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/').toLowerCase();
}

async function readWorkbook(
  source: ZipPackage,
  part: string,
): Promise<{ readonly sheets: readonly DeclaredSheet[]; readonly date1904: boolean }> {
  const sheets: DeclaredSheet[] = [];
  const ids = new Set<string>();
  let date1904 = false;
  let definedName: string | undefined;
  let formula = '';
  await scanPart(
    source,
    part,
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
        else if (name === 'sheet') addSheet(attributes);
        else if (name === 'definedName') {
          definedName = attributes.get('name') ?? '';
          formula = '';
        }
      },
      text(text) {
        if (definedName !== undefined && formula.length < 10_000) formula += text;
      },
      close(name) {
        if (name !== 'definedName' || definedName === undefined) return;
        refuseGiantName(definedName, formula);
        definedName = undefined;
      },
    },
    { small: true },
  );
  return { sheets, date1904 };

  function addSheet(attributes: XmlAttributes): void {
    const name = (attributes.get('name') ?? '').slice(0, 255);
    const id = attributes.get('sheetId') ?? '';
    const number = /^\d{1,10}$/u.test(id) ? Number(id) : 0;
    if (number < 1 || number > foreignLimits.sheetId || ids.has(id)) {
      throw foreignError('impossible_sheet', { sheet: name });
    }
    ids.add(id);
    if (ids.size > foreignLimits.sheets) throw foreignError('too_many_sheets', { limit: foreignLimits.sheets });
    const hidden = ['hidden', 'veryHidden'].includes(attributes.get('state') ?? '');
    sheets.push({ name, hidden, relation: attributes.get('id') ?? '' });
  }
}

/** Whole rows and columns (`$1:$3`, `$A:$C`) are ordinary print titles; a range from corner to corner is not. */
function refuseGiantName(name: string, formula: string): void {
  for (const [range] of formula.matchAll(/\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}/gu)) {
    const parsed = parseRange(range);
    if (parsed && rangeArea(parsed) > foreignLimits.rangeArea) throw foreignError('giant_name', { name });
  }
}

/** A boolean of XML schema. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
