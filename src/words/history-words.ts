import type { Label } from '../domain/shared/label.ts';
import { enHistory } from './en/history.ts';
import { frHistory } from './fr/history.ts';
import type { Language } from './language.ts';

/** Words a change for the history. */
export function labelWords(label: Label, language: Language): string {
  const words = language === 'en' ? enHistory : frHistory;
  return words[label.key]?.(label.parameters ?? {}) ?? label.key;
}
