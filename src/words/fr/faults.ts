import type { FaultCode, FaultParameters } from '../../contract/fault.ts';
import { foreignFaultText } from '../import-words.ts';
import { templateRefusalText } from '../template-words.ts';

type FaultWords = { readonly [C in FaultCode]: (parameters: FaultParameters) => string };

const owner = (p: FaultParameters): string =>
  p['person'] ? ` par ${p['person']}${p['machine'] ? ` sur ${p['machine']}` : ''}` : '';

/** What happened, that the work is safe, what to do. */
export const frFaults: FaultWords = {
  file_missing: (p) => `Le fichier « ${p['file']} » est introuvable. Vérifiez son nom et son emplacement.`,
  file_exists: (p) => `« ${p['file']} » existe déjà et n’a pas été touché. Choisissez un autre nom.`,
  folder_missing: (p) => `Le dossier « ${p['folder']} » n’existe pas. Créez-le ou choisissez-en un autre.`,
  not_a_file: (p) => `« ${p['file']} » n’est pas un fichier.`,
  name_too_long: (p) =>
    `Le nom « ${String(p['file']).slice(0, 60)}… » est trop long pour le disque. Rien n’a été modifié. Choisissez un nom plus court.`,
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
    `Cette fusion supprimerait ${p['percent']} % de votre dossier. Rien n’a été fait ; une sauvegarde existe. Vérifiez l’autre copie ; si c’est voulu, acceptez les suppressions (--accept-removals en ligne de commande) et recommencez.`,
  foreign_file: (p) => `« ${p['file']} » n’a pas été importé. ${foreignFaultText(String(p['reason']), p, 'fr')}`,
  template_refused: (p) =>
    `Le modèle « ${p['file']} » n’a pas été utilisé, et rien n’a été écrit. ${templateRefusalText(String(p['reason']), p, 'fr')}`,
  not_a_picture: (p) =>
    `« ${p['file']} » n’est pas une image utilisable. Rien n’a été modifié. Donnez une image PNG ou JPEG de moins de 10 Mo.`,
  picture_format: (p) =>
    p['format'] === 'heic'
      ? `« ${p['file']} » est au format HEIC, que ni Word ni les navigateurs n’affichent. Rien n’a été modifié. Exportez la photo en JPEG ; pour les suivantes, sur l’iPhone : Réglages › Appareil photo › Formats › Le plus compatible.`
      : `« ${p['file']} » est au format ${String(p['format']).toUpperCase()}, qui n’est pas gardé ici. Rien n’a été modifié. Donnez une image PNG ou JPEG.`,
  picture_too_large: (p) =>
    `« ${p['file']} » est trop grande pour être gardée. Rien n’a été modifié. Donnez une image de moins de 10 Mo et de 10 000 pixels de côté au plus.`,
  picture_damaged: (p) =>
    `« ${p['file']} » est incomplète ou abîmée : elle ne peut pas être affichée. Rien n’a été modifié. Reprenez la photo d’origine, ou enregistrez-la de nouveau en JPEG.`,
  no_day: (p) =>
    p['day'] === undefined
      ? 'Aucune journée de terrain du dossier ne se prête encore à ce document : un compte rendu demande une journée tenue, un guide une journée à venir.'
      : `Aucune journée de terrain ne correspond à « ${p['day']} ». Donnez sa date sous la forme AAAA-MM-JJ.`,
  cancelled: () => 'L’opération a été interrompue à votre demande. Rien n’a été modifié.',
  document_too_large: () =>
    'Le document est trop volumineux pour être composé ici. Rien n’a été écrit. Choisissez le niveau macro, ou retirez des sections.',
  import_too_large: () =>
    'La liste est trop longue pour être préparée ici. Rien n’a été écrit. Coupez-la en plusieurs fichiers et importez-les l’un après l’autre.',
  change_under_way: () =>
    'Un import est en cours d’écriture dans ce dossier. Rien d’autre n’a été modifié. Recommencez dans un instant.',
  nothing_to_draw: () =>
    'Le dossier ne contient rien à dessiner pour cette image et ces destinataires. Rien n’a été écrit.',
  not_a_grid: (p) =>
    `« ${p['file']} » n’est pas une grille exportée d’ici : aucun onglet n’y est reconnu. Rien n’a été modifié. Pour reprendre une liste, utilisez « import ».`,
  newer_grid: (p) =>
    `« ${p['file']} » vient d’une version plus récente d’Ancrage. Rien n’a été modifié. Mettez Ancrage à jour.`,
  other_client_grid: (p) =>
    `« ${p['file']} » vient du dossier d’un autre client. Rien n’a été modifié. Vérifiez le fichier choisi.`,
  not_our_document: (p) =>
    `« ${p['file']} » ne contient aucun texte de ce dossier. Rien n’a été modifié. Vérifiez le fichier choisi, et qu’il a été exporté de ce dossier.`,
  unknown_section: (p) =>
    `Aucune section de ce document ne porte la clé « ${p['section']} ». Rien n’a été modifié. Les clés sont entre crochets dans le compte rendu sans --only.`,
  no_client_open: () => 'Aucun dossier client n’est ouvert. Rien n’a été modifié. Ouvrez un dossier depuis l’accueil.',
  unknown_file: () => 'Ce fichier n’est plus à portée de l’atelier. Rien n’a été modifié. Choisissez-le de nouveau.',
  unknown_backup: () => 'Cette sauvegarde n’existe plus. Rien n’a été modifié. Choisissez-en une autre dans la liste.',
  page_missing: () => 'Les écrans ne sont pas construits. Lancez « npm run build », puis recommencez.',
  port_taken: (p) => `Le port ${p['port']} est déjà pris. Choisissez-en un autre avec --port, ou aucun.`,
  host_refused: () =>
    'L’atelier a refusé cette demande : la page n’est plus reconnue. Ce qui était enregistré est intact. Rouvrez Ancrage.',
  unknown_option: (p) => `${p['message']}`,
  unexpected: (p) =>
    `Un incident imprévu a arrêté l’opération ; ce qui était enregistré est intact. Détail : ${p['detail']}`,
};
