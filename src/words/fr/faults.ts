import type { FaultCode, FaultParameters } from '../../contract/fault.ts';
import { foreignFaultText } from '../import-words.ts';

type FaultWords = { readonly [C in FaultCode]: (parameters: FaultParameters) => string };

const owner = (p: FaultParameters): string =>
  p['person'] ? ` par ${p['person']}${p['machine'] ? ` sur ${p['machine']}` : ''}` : '';

/** What happened, that the work is safe, what to do. */
export const frFaults: FaultWords = {
  file_missing: (p) => `Le fichier « ${p['file']} » est introuvable. Vérifiez son nom et son emplacement.`,
  file_exists: (p) => `« ${p['file']} » existe déjà et n’a pas été touché. Choisissez un autre nom.`,
  folder_missing: (p) => `Le dossier « ${p['folder']} » n’existe pas. Créez-le ou choisissez-en un autre.`,
  not_a_file: (p) => `« ${p['file']} » n’est pas un fichier.`,
  empty_file: (p) =>
    `« ${p['file']} » est vide : ce n’est pas un dossier client. Il n’a pas été modifié. Cherchez une autre copie ou une sauvegarde.`,
  not_a_workspace: (p) => `« ${p['file']} » n’est pas un dossier client d’Ancrage. Il n’a pas été modifié.`,
  incomplete_workspace: (p) =>
    `« ${p['file']} » est incomplet : la copie a sans doute été interrompue. Il n’a pas été modifié. Recopiez-le, ou repartez d’une sauvegarde.`,
  damaged_workspace: (p) =>
    `« ${p['file']} » est endommagé${p['detail'] ? ` (${p['detail']})` : ''}. Il n’a pas été modifié. Repartez d’une sauvegarde.`,
  newer_workspace: (p) =>
    `« ${p['file']} » vient d’une version plus récente d’Ancrage (format ${p['version']}, cette version connaît le format ${p['known']}). Il n’a pas été modifié. Mettez Ancrage à jour.`,
  workspace_in_use: (p) =>
    `« ${p['file']} » est déjà ouvert${owner(p)}. Rien n’a été modifié. Fermez-le là-bas, ou travaillez sur une copie à fusionner ensuite.`,
  read_only_workspace: (p) =>
    `« ${p['file']} » est en lecture seule ici. Rien n’a été modifié. Copiez-le dans un dossier où vous pouvez écrire.`,
  workspace_replaced: (p) =>
    `« ${p['file']} » a été remplacé, déplacé ou supprimé pendant le travail. Rien n’a été écrit depuis, et les deux versions sont intactes. Rouvrez le fichier.`,
  disk_full: (p) =>
    `Le disque est plein : « ${p['file']} » n’a pas été enregistré, ce qui l’était déjà est intact. Libérez de la place et recommencez.`,
  access_denied: (p) =>
    `L’accès à « ${p['file']} » est refusé. Rien n’a été modifié. Vérifiez vos droits sur le dossier.`,
  storage_lost: (p) =>
    `Le support de « ${p['file']} » ne répond plus. Ce qui était enregistré y est toujours. Rebranchez-le et rouvrez le fichier.`,
  short_write: (p) =>
    `« ${p['file']} » n’a pas pu être écrit en entier ; l’ancienne version est intacte. Vérifiez la place disponible et recommencez.`,
  backup_failed: (p) =>
    `La sauvegarde de « ${p['file']} » a échoué, l’opération n’a donc pas été lancée. Vérifiez la place disponible et recommencez.`,
  other_client: () => 'Ces deux fichiers ne viennent pas du même dossier client : rien n’a été fusionné.',
  same_file: (p) => `« ${p['file']} » ne peut pas être fusionné avec lui-même.`,
  invalid_value: (p) =>
    `La valeur donnée pour « ${p['field']} » (${p['entity']}) ne convient pas : ${p['reason']}. Rien n’a été enregistré.`,
  unknown_row: (p) => `Élément introuvable : ${p['entity']} ${p['id'] ?? ''}. Rien n’a été enregistré.`,
  unknown_field: (p) => `La rubrique « ${p['field']} » n’existe pas (${p['entity']}). Rien n’a été enregistré.`,
  row_in_use: (p) => `Cet élément sert ailleurs : ${p['entity']}. Rien n’a été enregistré.`,
  unknown_change: (p) => `La modification « ${p['change']} » n’existe pas dans ce dossier.`,
  nothing_to_undo: () => 'Il n’y a rien à annuler.',
  nothing_to_redo: () => 'Il n’y a rien à rétablir.',
  erasure_is_final: () =>
    'Un effacement est définitif : il ne peut être ni annulé ni répété, et rien ne peut être ajouté à une personne effacée.',
  unknown_person: (p) => `Aucune personne ne porte le code « ${p['code']} ».`,
  unknown_conflict: (p) => `Le désaccord « ${p['conflict']} » n’existe pas ou a déjà été tranché.`,
  removals_need_consent: (p) =>
    `Cette fusion supprimerait ${p['percent']} % de votre dossier. Rien n’a été fait ; une sauvegarde existe. Vérifiez l’autre copie, puis relancez avec --accept-removals si c’est voulu.`,
  foreign_file: (p) => `« ${p['file']} » n’a pas été importé. ${foreignFaultText(String(p['reason']), p, 'fr')}`,
  unknown_option: (p) => `${p['message']}`,
  unexpected: (p) =>
    `Un incident imprévu a arrêté l’opération ; ce qui était enregistré est intact. Détail : ${p['detail']}`,
};
