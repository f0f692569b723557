import type { ImportKind } from '../../domain/imports/import-fields.ts';
import type { Label } from '../../domain/shared/label.ts';
import { rowCount } from '../row-count.ts';
import { frImports } from './imports.ts';
import { frModel } from './model.ts';

type LabelParameters = NonNullable<Label['parameters']>;

/** Names of changes, by label key. */
export const frHistory: Readonly<Record<string, (parameters: LabelParameters) => string>> = {
  new_author: () => 'Nouvel auteur',
  new_client: () => 'Création du dossier client',
  sample: () => 'Chargement du dossier d’exemple',
  import: (p) =>
    p['kind'] === undefined ? 'Import' : frImports.change(p['kind'] as ImportKind, String(p['file'] ?? '')),
  reimport: (p) => `Reprise de la grille « ${p['file']} »`,
  plan_return: (p) =>
    p['file'] === undefined ? 'Reprise des textes d’un document' : `Reprise des textes de « ${p['file']} »`,
  undo: (p) => `Annulation : ${frHistory[String(p['of'])]?.(p) ?? p['of']}`,
  redo: (p) => `Rétablissement : ${frHistory[String(p['of'])]?.(p) ?? p['of']}`,
  resolve: (p) => (p['count'] === undefined ? 'Désaccord tranché' : `${p['count']} désaccords tranchés`),
  separate_codes: () => 'Codes en double séparés',
  erase: (p) => `Effacement de ${p['code']}`,
  export: (p) => `Export de données nominatives : ${p['kind']}`,
  logo: (p) => (p['owner'] === 'firm' ? 'Logo du cabinet' : 'Logo du client'),
  first_answers: () => 'Premières réponses',
  picture: () => 'Image ajoutée',
  photos_added: (p) => (p['count'] === 1 ? 'Photo ajoutée' : `${p['count']} photos ajoutées`),
  photo_removed: () => 'Photo retirée',
  photos_moved: () => 'Ordre des photos',
  people_merged: (p) => `Fusion de ${p['merged']} dans ${p['kept']}`,
  people_distinct: () => 'Deux personnes à ne pas confondre',
  rule_applied: () => 'Règle d’une population',
  rows_created: (p) => `Ajout : ${rowCount(frModel, p)}`,
  rows_changed: (p) => `Modification : ${rowCount(frModel, p)}`,
  rows_removed: (p) => `Suppression : ${rowCount(frModel, p)}`,
  rows_pasted: (p) => `Collage : ${rowCount(frModel, p)}`,
  rows_moved: (p) => `Déplacement : ${rowCount(frModel, p)}`,
  notes_turned: (p) => `Note transformée : ${rowCount(frModel, p)}`,
  concern_heard: (p) =>
    p['count'] === 1 ? 'Question entendue de nouveau' : `Question entendue ${p['count']} fois de plus`,
  person_promoted: () => 'Promotion d’un référent',
  checklist_proposed: (p) => `Points proposés : ${rowCount(frModel, p)}`,
  notes_joined: (p) => `Notes fondues en une : ${rowCount(frModel, p)}`,
  note_split: (p) => `Note scindée : ${rowCount(frModel, p)}`,
  day_paused: () => 'Journée suspendue',
  day_resumed: () => 'Journée reprise',
  section_written: () => 'Texte d’une section',
  thread_linked: () => 'Preuve reliée',
  thread_unlinked: () => 'Preuve déliée',
  edit: () => 'Modification',
};
