import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';

const author = 'author-of-tests';

/** What stands in the note that tests damage; nowhere else in the file but in the log and the index. */
export const preciousText = 'Le service saisit tout deux fois';

/** Makes a small client with a bit of everything: names, links, a deletion, an undoing, a photo. */
export function makeSmallClient(path: string): void {
  const workspace = createWorkspace(path);
  const write = (key: string, work: Parameters<typeof changeRows>[2]): string =>
    changeRows(workspace, { kind: 'edit', label: { key }, author }, work).change ?? '';
  write('start', (writer) => {
    writer.create('client', { key: 'client', name: 'Ville de Rochemaure', sector: 'public', language: 'fr' });
    const unit = writer.create('unit', { name: 'État civil' });
    const people = ['Quatremarre', 'Lenoir', 'Petit'].map((name, index) => {
      const person = writer.create('person', { unit_id: unit, manages: index === 0 ? 1 : 0 });
      writer.create('identity', { person_id: person, first_name: 'Solange', last_name: name });
      return person;
    });
    const survey = writer.create('survey', { question: 'Vers qui vous tournez-vous', source: 'survey' });
    const [first = '', second = '', third = ''] = people;
    writer.create('nomination', { survey_id: survey, from_id: first, to_id: second, weight: 0.5 });
    writer.create('nomination', { survey_id: survey, from_id: third, to_id: second, weight: 1 });
    const note = writer.create('note', { kind: 'fact', status: 'untreated', fact: preciousText });
    writer.create('note_link', { note_id: note, person_id: first });
    writer.create('process', { name: 'Délivrer un acte', documentation: 'partial' });
  });
  const added = write('edit', (writer) => {
    const note = writer.create('note', { kind: 'irritant', status: 'untreated', fact: 'Deux écrans ouverts' });
    writer.update('note', note, { interpretation: 'L’outil ne suit pas' });
  });
  undoChange(workspace, author, added);
  workspace.close();
}
