import { z } from 'zod';
import { questionThemes } from '../../domain/observation/question-library.ts';
import { watchedThemes } from '../../domain/observation/watched-words.ts';
import { nothing, procedure } from '../base.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const densities = ['comfortable', 'compact', 'spacious'] as const;

/** Who uses this machine, and how the workbench looks to them; kept in the application's own folder. */
export const profileSchema = z.strictObject({
  name: z.string().max(200),
  initials: z.string().max(8),
  firm: z.string().max(200),
  language: z.enum(['fr', 'en']),
  theme: z.enum(themes),
  density: z.enum(densities),
  /** Codes instead of names on every screen. */
  presentation: z.boolean(),
});

export type Profile = z.infer<typeof profileSchema>;

const question = z.string().trim().min(1).max(500);
const watchedTerm = z.string().trim().min(1).max(80);

/** Lists that come with the workbench, as a person made them their own; they go from one client file to the next. */
export const ownListsSchema = z.strictObject({
  watchedWords: z.strictObject({
    /** A word of their own has its theme; one that comes with the workbench may be given another. */
    added: z.array(z.strictObject({ term: watchedTerm, theme: z.enum(watchedThemes) })).max(500),
    /** Words that the person does not want to be told about. */
    letThrough: z.array(watchedTerm).max(2000),
  }),
  questions: z.strictObject({
    added: z.array(z.strictObject({ text: question, theme: z.enum(questionThemes) })).max(2000),
    removed: z.array(question).max(2000),
  }),
});

export type OwnLists = z.infer<typeof ownListsSchema>;

export const profileContract = {
  read: procedure.input(nothing).output(profileSchema),
  /** Changes what is given; answers the whole. */
  write: procedure.input(profileSchema.partial()).output(profileSchema),
  lists: procedure.input(nothing).output(ownListsSchema),
  /** Replaces the lists that are given; answers all. */
  writeLists: procedure.input(ownListsSchema.partial()).output(ownListsSchema),
};
