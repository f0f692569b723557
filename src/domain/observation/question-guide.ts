import { fold } from '../shared/fold.ts';

/** The questions of a guide, one by line; what a list begins its lines with is left out. */
export function readQuestionGuide(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-–—•*]\s+|\d{1,2}[.)]\s+)/u, '').trim())
    .filter((line) => line !== '');
}

/** A guide as the file keeps it, which `readQuestionGuide` reads back. */
export function writeQuestionGuide(questions: readonly string[]): string {
  return readQuestionGuide(questions.map((one) => one.replaceAll(/\s*[\r\n]+\s*/gu, ' ')).join('\n')).join('\n');
}

/** The guide with more questions at its end; one that is there already is not asked twice. */
export function addQuestions(guide: readonly string[], picked: readonly string[]): readonly string[] {
  const asked = new Set(guide.map(sameQuestion));
  const added: string[] = [];
  for (const question of picked) {
    if (asked.has(sameQuestion(question))) continue;
    asked.add(sameQuestion(question));
    added.push(question);
  }
  return [...guide, ...added];
}

/** The questions of a text in which several follow each other; undefined when there are fewer than two. */
export function splitQuestions(text: string): readonly string[] | undefined {
  const parts = text
    .split(/(?<=\?)\s+(?:[-–—•]\s+)?/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length < 2 ? undefined : parts;
}

/** What two writings of one question have in common. */
export function sameQuestion(question: string): string {
  return fold(question)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
