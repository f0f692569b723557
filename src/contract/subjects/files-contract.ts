import { type } from '@orpc/contract';
import { z } from 'zod';
import { nothing, procedure, rowId } from '../base.ts';
import type { Written } from './rows-contract.ts';

/** A file that the workbench holds for the page, by its token. */
export interface HeldFile {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Largest file that a page may hand over. */
export const largestUpload = 256 * 1024 * 1024;

/** How many photos a page may hand over at once. */
export const mostPhotos = 50;

export const filesContract = {
  /** Takes a file that the person dropped or picked in the page. */
  receive: procedure.input(z.strictObject({ file: z.file().max(largestUpload) })).output(type<HeldFile>()),
  /** Takes a text that was pasted, as a file. */
  receiveText: procedure
    .input(z.strictObject({ name: z.string().min(1).max(200), text: z.string().max(20_000_000) }))
    .output(type<HeldFile>()),
  /** A place for a file to be made, that the page will then download. */
  prepare: procedure.input(z.strictObject({ name: z.string().min(1).max(200) })).output(type<HeldFile>()),
  /** Keeps a picture in the client file and returns its attachment row. */
  attach: procedure
    .input(z.strictObject({ file: z.file().max(largestUpload), alternativeText: z.string().max(1000) }))
    .output(type<Written>()),
  /** Keeps photos on a note or on a day, as one change, and returns their attachment rows. */
  attachPhotos: procedure
    .input(
      z.strictObject({
        photos: z
          .array(
            z.strictObject({ file: z.file().max(largestUpload), alternativeText: z.string().max(1000).optional() }),
          )
          .min(1)
          .max(mostPhotos),
        to: z.strictObject({ entity: z.enum(['note', 'day']), id: rowId }),
      }),
    )
    .output(type<Written>()),
  /** The bytes of a picture of the client file. */
  picture: procedure.input(z.strictObject({ attachment: rowId })).output(z.file()),
  /** Puts a logo on documents. */
  logo: procedure
    .input(z.strictObject({ owner: z.enum(['client', 'firm']), file: z.string().max(64) }))
    .output(type<Written>()),
  /** Words that a person may copy into a request for help: no client data. */
  report: procedure.input(nothing).output(type<{ text: string }>()),
};
