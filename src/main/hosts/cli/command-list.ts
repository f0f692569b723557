import type { Command } from './command.ts';
import { fileCommands } from './commands/file-commands.ts';
import { importCommands } from './commands/import-commands.ts';
import { demoCommands } from './commands/demo-commands.ts';
import { exportCommands } from './commands/export-commands.ts';
import { pictureCommands } from './commands/picture-commands.ts';
import { logCommands } from './commands/log-commands.ts';
import { returnCommands } from './commands/return-commands.ts';
import { personCommands } from './commands/person-commands.ts';
import { serveCommands } from './commands/serve-commands.ts';
import { searchCommands } from './commands/search-commands.ts';
import { sharingCommands } from './commands/sharing-commands.ts';
import { analysisCommands } from './commands/analysis-commands.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  ...fileCommands,
  ...importCommands,
  ...searchCommands,
  ...analysisCommands,
  ...exportCommands,
  ...returnCommands,
  ...pictureCommands,
  ...logCommands,
  ...sharingCommands,
  ...personCommands,
  ...serveCommands,
  ...demoCommands,
];
