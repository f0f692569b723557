import type { AllRows } from '../../src/domain/deliverable/document-data.ts';
import { entityNames, entityOf } from '../../src/domain/model.ts';
import { sampleRows } from './sample-rows.ts';

/** Texts that make careless documents unreadable, or come alive in a spreadsheet. */
export const hostileTexts = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-5',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r\n=1+1',
  'nul\u0000 cloche\u0007 fin\u001f',
  'interdits \uFFFE et \uFFFF',
  'moitiés \uD800 et \uDC00',
  ']]></w:t></w:r></w:p> &amp; <b>"\'',
  '_x0041_ et _x000D_',
  '{today} {actions/id} {formula}',
  '__proto__',
  'constructor',
  'שלום עולם \u202Eolleh',
  '👩‍👩‍👧‍👦 🇫🇷 e\u0301 Łódź',
  'x'.repeat(300),
  `${'é'.repeat(39_990)}🇫🇷`,
  '| a | b |\n| - | - |\n| 1 |',
  '# titre\n> citation\n- liste\n```\ncode',
  '[fichier](file:///etc/passwd) <script>alert(1)</script> [^1]\n\n[^1]: [^1]',
  'a\u2028b\u2029c\u000bd\u0085e',
] as const;

/** The sample with every free text replaced by a hostile one, strange dates and infinite numbers. */
export function hostileRows(): AllRows {
  let next = 0;
  const rows = sampleRows();
  return Object.fromEntries(
    entityNames.map((name) => [
      name,
      rows[name].map((row) => {
        const fields = Object.entries(entityOf(name).fields).map(([field, description]) => {
          const value = (row as Readonly<Record<string, unknown>>)[field] ?? null;
          if (description.type === 'text' && !description.manualOrder && field !== 'key') {
            return [field, hostileTexts[next++ % hostileTexts.length]];
          }
          if (description.type === 'real') return [field, next++ % 2 === 0 ? Infinity : -Infinity];
          if (description.type === 'date' && value === null) {
            return [field, ['1850-01-01', '2026-02-30', '275760-09-13', ''][next++ % 4]];
          }
          return [field, value];
        });
        return { id: row.id, ...Object.fromEntries(fields) };
      }),
    ]),
  ) as unknown as AllRows;
}
