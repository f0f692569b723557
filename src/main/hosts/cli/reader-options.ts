import type { ExportOrder } from '../../../contract/subjects/documents-contract.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';
import { choiceOption, type CommandContext } from './command.ts';

/** The options of a command that writes for readers: what, where to, for whom, and how much of it. */
export const readerOptions = {
  kind: { type: 'string' },
  out: { type: 'string' },
  audience: { type: 'string' },
  level: { type: 'string' },
} as const;

/** For whom a document or a picture is written, and when. @throws UsageError */
export function readersOf(context: CommandContext): Pick<ExportOrder, 'audience' | 'level' | 'language' | 'today'> {
  return {
    audience: choiceOption(context, 'audience', audiences) ?? 'committee',
    level: choiceOption(context, 'level', detailLevels) ?? 'detail',
    language: context.languageGiven ? context.language : undefined,
    today: context.today,
  };
}
