import { enFaults } from './en/faults.ts';
import { frFaults } from './fr/faults.ts';
import type { Language } from './language.ts';

/** The words of expected failures in a language. */
export function faultWords(language: Language): typeof frFaults {
  return language === 'en' ? enFaults : frFaults;
}
