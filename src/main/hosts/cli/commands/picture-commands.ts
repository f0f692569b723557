import { dirname, extname, join } from 'node:path';
import { backendOn } from '../backend.ts';
import { choiceOption, textOption, UsageError, type Command } from '../command.ts';
import { readerOptions, readersOf } from '../reader-options.ts';

const kinds = ['radar', 'influence', 'timeline', 'load'] as const;

const pictureCommand: Command = {
  name: 'export picture',
  usage:
    'export picture FILE --kind radar|influence|timeline|load --out PATH.svg|PATH.png [--audience committee|users|internal] [--level macro|detail]',
  arity: [1, 1],
  fileArgument: 0,
  options: readerOptions,
  run: async (context) => {
    const kind = choiceOption(context, 'kind', kinds);
    const out = textOption(context, 'out');
    if (kind === undefined || out === undefined || !['.svg', '.png'].includes(extname(out).toLowerCase()))
      throw new UsageError();
    const { client, offer } = await backendOn(context);
    const { fileNames } = await client.documents.writePictures({ kind, ...readersOf(context), target: offer(out) });
    const files = fileNames.map((name) => join(dirname(out), name));
    context.print(...files.map((file) => context.words.pictureWritten(file)));
    context.json({ files, kind });
  },
};

/** Pictures on their own: SVG and PNG. */
export const pictureCommands: readonly Command[] = [pictureCommand];
