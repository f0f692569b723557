import fc from 'fast-check';
import { parseXmlDocument } from 'slimdom';
import { expect, test } from 'vitest';
import { fillMarks, markOf } from './template-marks.ts';
import { TemplateRemarks } from './template-remarks.ts';
import { ns, rootOf, textOf } from './word-xml.ts';

const values = {
  client: 'Mairie',
  title: 'Plan',
  subtitle: '',
  project: 'Un\nDeux',
  version: '1.2',
  date: '20 novembre 2026',
  status: 'Envoyé',
  recipients: 'Comité',
  confidentiality: 'Restreinte',
  firm: 'Cabinet',
};

/** A body whose one paragraph is the text, cut into runs at these places. */
function body(text: string, cuts: readonly number[] = []) {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).toSorted((a, b) => a - b), text.length];
  const runs = places
    .slice(1)
    .map((end, index) => `<w:r><w:t xml:space="preserve">${text.slice(places[index], end)}</w:t></w:r>`);
  return rootOf(parseXmlDocument(`<w:body xmlns:w="${ns.w}"><w:p>${runs.join('')}</w:p><w:p/></w:body>`));
}

test('marks are filled wherever Word cut them into runs', () => {
  const text = 'Pour {{client}} : {{ Titre }}, v. {{VERSION}} du {{date}}.';
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 20 }), (cuts) => {
      const root = body(text, cuts);
      fillMarks(root, values, new TemplateRemarks());
      expect(textOf(root)).toBe('Pour Mairie : Plan, v. 1.2 du 20 novembre 2026.');
    }),
  );
});

test('a value on several lines breaks the line', () => {
  const root = body('{{projets}}');
  fillMarks(root, values, new TemplateRemarks());
  expect(root.children[0]?.children[0]?.children.map((element) => element.localName)).toEqual(['t', 'br', 't']);
});

test('a paragraph whose marks have no value goes away, and unknown marks are told', () => {
  const root = body('{{sous-titre}}{{autre}}');
  const remarks = new TemplateRemarks();
  fillMarks(root, values, remarks);
  expect(root.children.length).toBe(1);
  expect(remarks.list()).toEqual([{ code: 'placeholder_unknown', params: { names: ['autre'] } }]);
});

test('marks have French and English names, accents and case set aside', () => {
  expect(
    ['Confidentialité', 'CONFIDENTIALITY', 'sous titre', 'Nom du client', 'contenu', 'toString'].map(markOf),
  ).toEqual(['confidentiality', 'confidentiality', 'subtitle', 'client', 'content', undefined]);
});
