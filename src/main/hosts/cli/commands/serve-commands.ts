import { once } from 'node:events';
import { resolve } from 'node:path';
import { Fault } from '../../../../contract/fault.ts';
import { textOption, UsageError, type Command } from '../command.ts';

const highestPort = 65_535;

const serveCommand: Command = {
  name: 'serve',
  usage: 'serve [FILE] [--port N] [--open]',
  arity: [0, 1],
  fileArgument: 0,
  options: { port: { type: 'string' }, open: { type: 'boolean' } },
  run: async (context) => {
    const { words, print, json, warn } = context;
    const port = portOf(textOption(context, 'port'));
    const [{ Desk }, { startBrowserHost }, { isPageBuilt }, { openWindow }] = await Promise.all([
      import('../../../backend/desk/desk.ts'),
      import('../../browser/browser-host.ts'),
      import('../../browser/page-files.ts'),
      import('../../browser/open-window.ts'),
    ]);
    if (!isPageBuilt()) throw new Fault('page_missing');
    const desk = new Desk();
    const [file] = context.arguments;
    if (file !== undefined) desk.open(resolve(file));
    const host = await startBrowserHost({
      desk,
      port,
      onIncident: (error) => {
        warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    });
    const isShown = context.options['open'] === true && openWindow(host.address);
    print(isShown ? words.serveShown : words.serveAt(host.address), words.serveStop);
    json({ address: host.address, port: host.port });
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
    await host.stop();
    print(words.serveDone);
  },
};

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > highestPort) throw new UsageError(`--port ${text}`);
  return port;
}

export const serveCommands: readonly Command[] = [serveCommand];
