import { isEntityName } from '../domain/model.ts';
import { enModel } from './en/model.ts';
import { frModel } from './fr/model.ts';
import type { Language } from './language.ts';
import { entityWords, type ModelWords } from './model-words.ts';

/** The words of the model in a language. */
export function modelWords(language: Language): ModelWords {
  return language === 'en' ? enModel : frModel;
}

/** How rows of an entity are called: « Notes »; the name itself when unknown. */
export function entityLabel(entity: string, language: Language): string {
  return isEntityName(entity) ? entityWords(modelWords(language), entity).many : entity;
}

/** How one row of an entity is called: « Note ». */
export function rowLabel(entity: string, language: Language): string {
  return isEntityName(entity) ? entityWords(modelWords(language), entity).one : entity;
}
