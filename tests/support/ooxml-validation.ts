import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { readParts } from '../documents/read-parts.ts';
import { applyMarkupCompatibility } from './markup-compatibility.ts';

const folder = join(import.meta.dirname, '../fixtures/ooxml-xsd');

/** The schema of each kind of part, by the namespace of its root element. */
const schemas: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'wml.xsd',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'sml.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'dml-main.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'dml-chart.xsd',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'dml-spreadsheetDrawing.xsd',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'opc-relationships.xsd',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'opc-contentTypes.xsd',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'core-properties.xsd',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'shared-documentPropertiesExtended.xsd',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'shared-documentPropertiesCustom.xsd',
};

/** Where the schemas that Ecma does not give stand. */
const supplements = new Set(['xml.xsd', 'dc.xsd', 'dcterms.xsd', 'core-properties.xsd']);

const validators = new Map<string, XsdValidator>();
/** Digests of the parts that conform: many documents have the same styles, numbering and theme. */
const conforming = new Set<string>();
let provided = false;

/**
 * Validates every XML part of an Office file against the schemas of ECMA-376, transitional, markup compatibility
 * applied first (part 3): an element that no schema knows is a fault.
 * @returns one line per fault, empty when the file conforms
 */
export async function ooxmlFaults(file: Uint8Array): Promise<readonly string[]> {
  const parts = await readParts(file);
  return [...parts].flatMap(([path, xml]) => (/\.(?:xml|rels)$/iu.test(path) ? faultsOfPart(path, xml) : []));
}

/** The faults of one part. */
export function faultsOfPart(path: string, xml: string): readonly string[] {
  const digest = createHash('sha256').update(xml).digest('base64');
  if (conforming.has(digest)) return [];
  const document = XmlDocument.fromString(applyMarkupCompatibility(xml));
  try {
    const schema = schemas[document.root.namespaceUri];
    if (schema === undefined) return [`${path}: no schema for ${document.root.namespaceUri}`];
    validatorOf(schema).validate(document);
    conforming.add(digest);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message }) => `${path}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

function validatorOf(schema: string): XsdValidator {
  provideSchemas();
  let validator = validators.get(schema);
  if (!validator) {
    const document = XmlDocument.fromBuffer(readFileSync(placeOf(schema)), { url: schema });
    validator = XsdValidator.fromDoc(document);
    document.dispose();
    validators.set(schema, validator);
  }
  return validator;
}

function placeOf(schema: string): string {
  return supplements.has(schema) ? join(folder, 'supplement', schema) : join(folder, schema);
}

/** Lets a schema import its neighbours, and nothing else: neither disk nor network. */
function provideSchemas(): void {
  if (provided) return;
  provided = true;
  const open = new Map<number, { readonly bytes: Buffer; at: number }>();
  let last = 0;
  xmlRegisterInputProvider({
    match: (name) => name.endsWith('.xsd'),
    open: (name) => {
      last += 1;
      open.set(last, { bytes: readFileSync(placeOf(basename(name))), at: 0 });
      return last;
    },
    read: (handle, buffer) => {
      const state = open.get(handle);
      if (!state) return -1;
      const length = state.bytes.copy(buffer, 0, state.at);
      state.at += length;
      return length;
    },
    close: (handle) => open.delete(handle),
  });
}
