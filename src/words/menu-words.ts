import type { Language } from './language.ts';

const fr = {
  file: 'Fichier',
  home: 'Accueil',
  quit: 'Quitter Ancrage',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  find: 'Rechercher ou agir…',
  view: 'Affichage',
  presentation: 'Mode présentation',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  zoomReset: 'Taille réelle',
  fullScreen: 'Plein écran',
  window: 'Fenêtre',
  clientFile: 'Dossier client Ancrage',
} as const;

/** Words of the native menu and dialogs. */
export type MenuWords = Readonly<Record<keyof typeof fr, string>>;

const en: MenuWords = {
  file: 'File',
  home: 'Home',
  quit: 'Quit Ancrage',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Search or act…',
  view: 'View',
  presentation: 'Presentation mode',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Actual size',
  fullScreen: 'Full screen',
  window: 'Window',
  clientFile: 'Ancrage client file',
};

export function menuWords(language: Language): MenuWords {
  return language === 'en' ? en : fr;
}
