import { questionThemes, type LibraryQuestion } from '../domain/observation/question-library.ts';
import { enFieldQuestions } from './en/field-questions.ts';
import { frFieldQuestions } from './fr/field-questions.ts';
import type { Language } from './language.ts';
import { frenchTypography } from './typography.ts';

const libraries: Readonly<Record<Language, readonly LibraryQuestion[]>> = {
  fr: questionThemes.flatMap((theme) =>
    frFieldQuestions[theme].map((text) => ({ text: frenchTypography(text), theme })),
  ),
  en: questionThemes.flatMap((theme) => enFieldQuestions[theme].map((text) => ({ text, theme }))),
};

/** The questions for a day on the field that come with the workbench, by theme. */
export function fieldQuestions(language: Language): readonly LibraryQuestion[] {
  return libraries[language];
}
