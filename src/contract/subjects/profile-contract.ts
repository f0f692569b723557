import { z } from 'zod';
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

export const profileContract = {
  read: procedure.input(nothing).output(profileSchema),
  /** Changes what is given; answers the whole. */
  write: procedure.input(profileSchema.partial()).output(profileSchema),
};
