import { leftOutKinds } from '../domain/deliverable/returned-word.ts';
import type { ReturnedSection } from '../domain/deliverable/returned-sections.ts';
import { enPlanReturns } from './en/plan-returns.ts';
import { frPlanReturns, type PlanReturnWords } from './fr/plan-returns.ts';
import type { Language } from './language.ts';

/** The words of documents that come back from Word, in a language. */
export function planReturnWords(language: Language): PlanReturnWords {
  return language === 'en' ? enPlanReturns : frPlanReturns;
}

/** What became of a section, and why it is doubtful. */
export function sectionText({ title, key, status, doubt }: ReturnedSection, language: Language): string {
  const words = planReturnWords(language);
  if (status === 'unknown') return words.unknownSection;
  const what = [words.statuses[status], ...(doubt === undefined ? [] : [words.doubts[doubt]])];
  return words.section(title, key, what.join(' — '));
}

/** What the reading of a section left out, one line each. */
export function leftOutTexts({ leftOut }: ReturnedSection, language: Language): readonly string[] {
  const words = planReturnWords(language);
  return leftOutKinds.flatMap((kind) => {
    const count = leftOut[kind] ?? 0;
    return count === 0 ? [] : [words.leftOut[kind](count)];
  });
}
