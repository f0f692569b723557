import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { argument, type Command } from '../command.ts';

const demoCommand: Command = {
  name: 'demo',
  usage: 'demo DIR',
  arity: [1, 1],
  run: async (context) => {
    const { words, print } = context;
    const folder = argument(context, 0);
    const { buildDemo } = await import('../../../backend/demo-service.ts');
    const built = await buildDemo(folder, context.today);
    for (const { client, file, imports, documents } of built) {
      print(`${words.demoBuilt(client)} — ${file}`);
      for (const { source, counts } of imports)
        print(`  ${words.demoImport} ${source} : ${words.importCounts(counts)}`);
      print(...documents.map((document) => `  ${words.written(document)}`));
    }
    print(words.demoDone(resolve(folder)));
    context.json(built);
  },
};

/** Benchmarks stand with the sources: a packaged Ancrage has none. */
const benchScript = resolve(import.meta.dirname, '../../../../../tests/bench/run-bench.ts');

const benchCommand: Command = {
  name: 'bench',
  usage: 'bench',
  arity: [0, 0],
  run: (context) => {
    if (!existsSync(benchScript)) {
      context.warn(context.words.benchMissing);
      return 1;
    }
    const asJson = context.options['json'] === true ? ['--json'] : [];
    return spawnSync(process.execPath, [benchScript, ...asJson], { stdio: 'inherit' }).status ?? 1;
  },
};

/** Seeing the whole of it, and measuring it. */
export const demoCommands: readonly Command[] = [demoCommand, benchCommand];
