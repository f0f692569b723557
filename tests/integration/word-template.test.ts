import { readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { TemplateRemark } from '../../src/domain/deliverable/template-remark.ts';
import { readParts, wordText } from '../documents/read-parts.ts';
import { cli, cliJson } from '../support/cli.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';
import { classicTemplate, modernTemplate, templateFile, type TemplateParts } from '../support/word-templates.ts';

const scratch = useScratchFolder();
let client = '';
beforeAll(() => {
  client = scratch.path('client.ancrage');
  makeSmallClient(client);
});

function template(name: string, bytes: Uint8Array | string): string {
  const path = scratch.path(name);
  writeFileSync(path, bytes);
  return path;
}

const exportWord = (out: string, path: string, ...more: readonly string[]) =>
  ['export', 'word', client, '--kind', 'plan', '--out', out, '--template', path].concat(more);

test('a plan in the firm’s own template, and what is told of it', async () => {
  const out = scratch.path('plan.docx');
  const path = template('modele.dotx', templateFile(modernTemplate()));
  const run = await cli(...exportWord(out, path));
  expect(run.error).toBe('');
  expect(run.code).toBe(0);
  expect(run.out).toContain('La page de garde est celle du modèle.');
  expect(run.out).toContain('mention inconnue');
  const parts = await readParts(readFileSync(out));
  expect(wordText(parts.get('word/document.xml') ?? '')).toContain('Ville de Rochemaure');
  expect(parts.get('word/theme/theme1.xml')).toContain('E4572E');
  const told = await cliJson<{ readonly template: readonly TemplateRemark[] }>(
    ...exportWord(scratch.path('plan-en.docx'), path, '--lang', 'en'),
  );
  expect(told.template.map(({ code }) => code)).toContain('cover_used');
});

test('macros are left out and told', async () => {
  const parts = { ...classicTemplate(), 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) };
  const out = scratch.path('macros.docx');
  const run = await cli(...exportWord(out, template('modele.docm', templateFile(parts))));
  expect(run.code).toBe(0);
  expect(run.out).toContain('Les macros du modèle ne sont pas reprises.');
  const found = await readParts(readFileSync(out));
  expect([...found.keys()].join(' ')).not.toContain('vba');
  expect(found.get('[Content_Types].xml')).not.toContain('macroEnabled');
});

const changed = (change: (parts: TemplateParts) => void): Uint8Array => {
  const parts = classicTemplate();
  change(parts);
  return templateFile(parts);
};
const replaced = (part: string, from: string | RegExp, to: string) =>
  changed((parts) => {
    parts[part] = String(parts[part]).replace(from, to);
  });
const workbook = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml': '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
};
const compound = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(name, 'utf16le')]);

const broken: readonly (readonly [string, string, () => Uint8Array | string])[] = [
  ['a text', 'Ce n’est pas un document', () => 'Bonjour'],
  ['nothing', 'Le fichier est vide', () => ''],
  ['a workbook', 'Ce n’est pas un document', () => templateFile(workbook)],
  ['another zip', 'Ce n’est pas un document', () => templateFile({ 'notes.txt': 'bonjour' })],
  ['an OpenDocument file', 'OpenDocument', () => templateFile({ mimetype: 'x', 'content.xml': '<x/>' })],
  ['an old Word file', 'ancien format', () => compound('WordDocument')],
  ['a file with a password', 'mot de passe', () => compound('EncryptedPackage')],
  ['half a file', 'endommagé', () => templateFile(classicTemplate()).slice(0, 2_000)],
  ['XML that does not close', 'endommagé', () => replaced('word/styles.xml', '</w:styles>', '')],
  ['a part that is not there', 'Ce n’est pas un document', () => changed((parts) => delete parts['word/document.xml'])],
  [
    'a document type',
    'instructions interdites',
    () => replaced('word/styles.xml', '<w:styles', '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
  ],
  [
    'elements without end',
    'endommagé',
    () => replaced('word/header1.xml', '<w:p>', `${'<w:p>'.repeat(5_000)}${'</w:p>'.repeat(5_000)}<w:p>`),
  ],
  ['a bomb', 'démesurée', () => zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) })],
  [
    'the strict format',
    'strict',
    () =>
      replaced(
        'word/document.xml',
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
  ],
];

test.each(broken)('%s is refused, and the document of before stays', async (_, reason, make) => {
  const out = template('avant.docx', 'le document de la veille');
  const run = await cli(...exportWord(out, template('casse.dotx', make())));
  expect(run.code).not.toBe(0);
  expect(run.error).toContain(reason);
  expect(run.error).toContain('casse.dotx');
  expect(run.error).not.toMatch(/undefined|Error:|at \//u);
  expect(readFileSync(out, 'utf8')).toBe('le document de la veille');
});

test('a template that is not there is named', async () => {
  const run = await cli(...exportWord(scratch.path('x.docx'), scratch.path('absent.dotx')));
  expect(run.code).not.toBe(0);
  expect(run.error).toContain('absent.dotx');
});
