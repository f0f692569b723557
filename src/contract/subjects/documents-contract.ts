import { type } from '@orpc/contract';
import { z } from 'zod';
import { gridKinds } from '../../domain/deliverable/grid-kinds.ts';
import type { TemplateRemark } from '../../domain/deliverable/template-remark.ts';
import { audiences, detailLevels } from '../../domain/shared/vocabulary.ts';
import type { Fault } from '../fault.ts';
import { fileToken, isoDate, procedure, rowId } from '../base.ts';
import { longWork } from '../long-work.ts';

export const wordKinds = ['plan', 'impacts', 'influence', 'day', 'guide', 'days'] as const;
/** Those whose sections a person writes: a guide is made from its day alone. */
export const writtenKinds = ['plan', 'impacts', 'influence', 'day', 'days'] as const;
export const pictureKinds = ['radar', 'influence', 'timeline', 'load'] as const;

const common = {
  audience: z.enum(audiences),
  level: z.enum(detailLevels),
  /** The client's language when left out. */
  language: z.enum(['fr', 'en']).optional(),
  today: isoDate,
};

/** What to write, and where: `target` is a place that the person chose. */
export const exportSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('word'),
    kind: z.enum(wordKinds),
    ...common,
    /** The day of a guide or a report, by its id or its date; the next or the last one held when left out. */
    day: rowId.optional(),
    /** The days of a synthesis, both ends included. */
    from: isoDate.optional(),
    to: isoDate.optional(),
    template: fileToken.optional(),
    target: fileToken,
  }),
  z.strictObject({ format: z.literal('excel'), kind: z.enum(gridKinds), ...common, target: fileToken }),
]);

export type ExportOrder = z.infer<typeof exportSchema>;

/** What was exported. */
export interface Exported {
  readonly fileName: string;
  readonly namedPeople: number;
  readonly templateRemarks: readonly TemplateRemark[];
  /** Pictures of texts that could not be shown: the section, and what stands in their place. */
  readonly missingImages: readonly { readonly section: string; readonly text: string }[];
  /** Why an export that names people could not be written down. */
  readonly notLogged: Pick<Fault, 'code' | 'parameters'> | null;
}

export const documentsContract = {
  export: procedure.input(exportSchema).output(longWork<Exported, 'composing'>()),
  /** Pictures of a client, one SVG text each; none when there is nothing to draw. */
  pictures: procedure
    .input(z.strictObject({ kind: z.enum(pictureKinds), ...common }))
    .output(type<readonly { readonly svg: string; readonly width: number; readonly height: number }[]>()),
  /** Writes pictures as SVG or PNG, by the ending of the target; further ones get `-2`, `-3` before it. */
  writePictures: procedure
    .input(z.strictObject({ kind: z.enum(pictureKinds), ...common, target: fileToken }))
    .output(type<{ readonly fileNames: readonly string[] }>()),
};
