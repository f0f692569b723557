import type { TemplateRemark } from '../../src/domain/deliverable/template-remark.ts';
import type { DocumentModel } from '../../src/domain/deliverable/document-model.ts';
import { bullets, heading, paragraph, textCell, textRun } from '../../src/domain/deliverable/document-model.ts';
import { writeWord } from '../../src/main/documents/word/write-word.ts';
import { pourTemplate } from '../../src/main/documents/word-template/pour-template.ts';
import { templateValues } from '../../src/main/documents/word-template/template-values.ts';
import { readParts, wordText } from '../documents/read-parts.ts';
import { templateSource, type TemplateParts } from './word-templates.ts';

/** A small document with one of everything, poured into a template and read back. */

const model: DocumentModel = {
  language: 'fr',
  title: 'Plan d’accompagnement',
  subtitle: 'Projet Méridienne',
  clientName: 'Mairie & Cie',
  firmName: 'Aumont <conseil>',
  namedPeople: 0,
  coverFacts: [
    { label: 'Version', value: '1.2' },
    { label: 'Date', value: '20 novembre 2026' },
    { label: 'Confidentialité', value: 'Diffusion restreinte' },
  ],
  frontMatter: [
    heading(2, 'Suivi des versions'),
    { kind: 'table', columns: [{ header: textCell('Version'), weight: 1 }], rows: [[textCell('1.2')]] },
  ],
  sections: [
    {
      key: 'a',
      title: 'Contexte',
      landscape: false,
      blocks: [
        heading(2, 'Constats'),
        { kind: 'paragraph', inlines: [textRun('Un texte, '), textRun('gras', { bold: true })] },
        bullets(['un', 'deux']),
        { kind: 'list', ordered: true, items: [{ blocks: [paragraph('premier'), bullets(['dedans'])] }] },
        { kind: 'list', ordered: true, items: [{ blocks: [paragraph('recommence')] }] },
        { kind: 'list', ordered: true, start: 4, items: [{ blocks: [paragraph('quatrième')] }] },
        heading(3, 'Détail'),
        heading(4, 'Plus fin'),
      ],
    },
    {
      key: 'b',
      title: 'Calendrier',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          caption: 'Actions',
          columns: [
            { header: textCell('Action'), weight: 3 },
            { header: textCell('Qui'), weight: 1 },
          ],
          rows: [[textCell('Former'), textCell('Camille')]],
        },
      ],
    },
    { key: 'c', title: 'Suite', landscape: false, blocks: [heading(2, 'Décisions'), paragraph('Fin du texte.')] },
  ],
  labels: {
    contents: 'Sommaire',
    table: 'Tableau',
    figure: 'Figure',
    absent: '[hors de ce document]',
    footer: 'Version 1.2 – Diffusion restreinte',
    page: 'Page',
    of: 'sur',
  },
};

export interface Poured {
  readonly codes: readonly string[];
  readonly remarks: readonly TemplateRemark[];
  readonly parts: ReadonlyMap<string, string>;
  readonly xml: string;
}

let written: Uint8Array | undefined;

/** The document without template. */
export async function writtenModel(): Promise<Uint8Array> {
  written ??= await writeWord(model);
  return written;
}

export async function pour(template: TemplateParts): Promise<Poured> {
  const poured = pourTemplate(await writtenModel(), templateSource(template), templateValues(model));
  const parts = await readParts(poured.bytes);
  return {
    codes: poured.remarks.map(({ code }) => code),
    remarks: poured.remarks,
    parts,
    xml: parts.get('word/document.xml') ?? '',
  };
}

export const valuesOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? '');
export const paragraphsIn = (xml: string, style: string) =>
  (xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu) ?? []).filter((one) => one.includes(`<w:pStyle w:val="${style}"/>`));
export const styleIn = (xml: string, id: string) =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 'u').exec(xml)?.[0] ?? '';

/** The pages before the end of the first section. */
export function coverOf(xml: string): string {
  return xml.slice(0, xml.indexOf('</w:p>', xml.indexOf('</w:sectPr>')));
}

/** The text from the first version table on: after the cover, and without the numbers of the contents. */
export function textAfterCover(xml: string): string {
  const text = wordText(xml.replace(/<w:sdt>.*?<\/w:sdt>/u, ''));
  return text.slice(text.indexOf('Suivi des versions')).replaceAll(/\n+/gu, '\n');
}
