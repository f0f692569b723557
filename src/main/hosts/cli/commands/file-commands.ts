import { basename } from 'node:path';
import { withReading } from '../../../backend/client-file.ts';
import { createClient, readFileInfo } from '../../../backend/client-service.ts';
import { openSession } from '../../../backend/session.ts';
import { listBackups, makeBackup, restoreBackup } from '../../../workspace/backup/backups.ts';
import { checkWorkspace, type CheckReport } from '../../../workspace/log/check.ts';
import { repairWorkspace } from '../../../workspace/log/repair.ts';
import { formatInstant } from '../../../../words/dates.ts';
import { entityLabel } from '../../../../words/entity-label.ts';
import { isEntityName } from '../../../../domain/model.ts';
import { argument, choiceOption, textOption, UsageError, type Command, type CommandContext } from '../command.ts';

const newCommand: Command = {
  name: 'new',
  usage: 'new FILE --client NAME [--lang fr|en] [--author NAME]',
  arity: [1, 1],
  fileArgument: 0,
  options: { client: { type: 'string' } },
  run: (context) => {
    const path = argument(context, 0);
    const name = textOption(context, 'client');
    if (name === undefined || name.trim() === '') throw new UsageError();
    const session = createClient(path, { name, language: context.language, author: context.author });
    session.close();
    context.print(context.words.created(path));
    context.json({ file: path, client: name });
  },
};

const logoCommand: Command = {
  name: 'logo',
  usage: 'logo FILE PICTURE [--of client|firm]',
  arity: [2, 2],
  fileArgument: 0,
  options: { of: { type: 'string' } },
  run: async (context) => {
    const owner = choiceOption(context, 'of', ['client', 'firm']) ?? 'client';
    const { setLogo } = await import('../../../backend/pictures/logo-service.ts');
    setLogo(argument(context, 0), owner, argument(context, 1), context.author);
    context.print(context.words.logoKept(owner));
    context.json({ owner });
  },
};

const photoCommand: Command = {
  name: 'photo',
  usage: 'photo FILE PICTURE --note ID|--day DATE [--alt TEXT]',
  arity: [2, 2],
  fileArgument: 0,
  options: { note: { type: 'string' }, day: { type: 'string' }, alt: { type: 'string' } },
  run: async (context) => {
    const [note, day] = [textOption(context, 'note'), textOption(context, 'day')];
    const id = note ?? day;
    if (id === undefined || (note !== undefined && day !== undefined)) throw new UsageError();
    const { attachPhotoFile } = await import('../../../backend/pictures/attachment-service.ts');
    const place = { entity: note === undefined ? 'day' : 'note', id } as const;
    const [file, picture] = [argument(context, 0), argument(context, 1)];
    const attachment = attachPhotoFile(file, picture, place, textOption(context, 'alt'), context.author);
    context.print(context.words.photoKept(place.entity));
    context.json({ attachment });
  },
};

const infoCommand: Command = {
  name: 'info',
  usage: 'info FILE',
  arity: [1, 1],
  fileArgument: 0,
  run: (context) => {
    const { words, language } = context;
    const info = readFileInfo(argument(context, 0));
    context.print(
      `${words.client} : ${info.client}`,
      `${words.format} : ${info.schemaVersion}`,
      `${words.changes} : ${info.changes}`,
      `${words.operations} : ${info.operations}`,
      ...Object.entries(info.counts).map(([entity, rows]) => `  ${entityLabel(entity, language)} : ${rows}`),
    );
    context.json(info);
  },
};

const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE [--repair]',
  arity: [1, 1],
  fileArgument: 0,
  options: { repair: { type: 'boolean' } },
  run: (context) => {
    const path = argument(context, 0);
    const repair = context.options['repair'] === true;
    const report = repair ? repairFile(path, context) : withReading(path, ({ db }) => checkWorkspace(db));
    printCheck(context, report, repair);
    context.json(report);
    return report.ok ? 0 : 1;
  },
};

const backupsCommand: Command = {
  name: 'backups',
  usage: 'backups FILE',
  arity: [1, 1],
  fileArgument: 0,
  run: (context) => {
    const backups = withReading(argument(context, 0), ({ db }) => listBackups(db));
    context.print(
      ...(backups.length === 0
        ? [context.words.noBackup]
        : backups.map(({ path, madeAt, reason }) => `${formatInstant(madeAt, context.language)}  ${reason}  ${path}`)),
    );
    context.json(backups);
  },
};

const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore BACKUP --out PATH',
  arity: [1, 1],
  options: { out: { type: 'string' } },
  run: (context) => {
    const target = textOption(context, 'out');
    if (target === undefined) throw new UsageError();
    restoreBackup(argument(context, 0), target);
    context.print(context.words.restored(target));
    context.json({ file: target });
  },
};

/** Files: making, telling, verifying, backing up. */
export const fileCommands: readonly Command[] = [
  newCommand,
  infoCommand,
  logoCommand,
  photoCommand,
  checkCommand,
  backupsCommand,
  restoreCommand,
];

function repairFile(path: string, context: CommandContext): CheckReport {
  const session = openSession(path, context.author);
  try {
    makeBackup(session.workspace.db, path, 'restore');
    return repairWorkspace(session.workspace.connection);
  } finally {
    session.close();
  }
}

function printCheck({ words, print, language }: CommandContext, report: CheckReport, repaired: boolean): void {
  if (report.ok) {
    print(...(repaired ? [words.repaired] : []), words.checkFine(report.changes, report.rows));
    return;
  }
  print(
    words.checkFaulty(report.findings.length),
    ...report.findings.map(
      ({ kind, where, detail }) =>
        `  ${words.finding[kind]} — ${isEntityName(where) ? entityLabel(where, language) : basename(where)}${detail ? ` — ${detail}` : ''}`,
    ),
    words.checkAdvice,
  );
}
