import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownListsSchema, type OwnLists } from '../../../contract/subjects/profile-contract.ts';
import { appFolder } from '../../workspace/file/app-folder.ts';
import { writeFileSafely } from '../../workspace/file/safe-write.ts';

/** As the lists come with the workbench. */
const untouched: OwnLists = {
  watchedWords: { added: [], letThrough: [] },
  questions: { added: [], removed: [] },
};

/** Reads the lists that a person made their own; a list that cannot be read is as it comes. */
export function readOwnLists(): OwnLists {
  return readFile().lists;
}

/**
 * Keeps the lists that a person made their own. A file that could not be read stays beside, as `own-lists-unread.json`.
 * @throws Fault when the application's folder cannot be written
 */
export function writeOwnLists(lists: OwnLists): void {
  if (!readFile().isWhole) copyFileSync(listsPath(), join(appFolder(), 'own-lists-unread.json'));
  writeFileSafely(listsPath(), Buffer.from(`${JSON.stringify(lists, undefined, 2)}\n`));
}

function readFile(): { readonly lists: OwnLists; readonly isWhole: boolean } {
  if (!existsSync(listsPath())) return { lists: untouched, isWhole: true };
  const held = readJson();
  const whole = ownListsSchema.safeParse({ ...untouched, ...held });
  if (held && whole.success) return { lists: whole.data, isWhole: true };
  const { watchedWords, questions } = ownListsSchema.shape;
  return {
    lists: {
      watchedWords: watchedWords.catch(untouched.watchedWords).parse(held?.['watchedWords']),
      questions: questions.catch(untouched.questions).parse(held?.['questions']),
    },
    isWhole: false,
  };
}

function readJson(): Readonly<Record<string, unknown>> | undefined {
  try {
    const held: unknown = JSON.parse(readFileSync(listsPath(), 'utf8'));
    return typeof held === 'object' && held !== null && !Array.isArray(held) ? { ...held } : undefined;
  } catch {
    return undefined;
  }
}

function listsPath(): string {
  return join(appFolder(), 'own-lists.json');
}
