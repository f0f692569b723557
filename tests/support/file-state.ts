import { readdirSync, readFileSync, statSync } from 'node:fs';
import { sha256 } from '../../src/main/workspace/file/safe-write.ts';

/** Everything a folder holds, to the byte and to the instant of the last writing: nothing may have been touched. */
export function stateOfFolder(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    names.map((name) => {
      const path = `${folder}/${name}`;
      const facts = statSync(path, { bigint: true });
      const content = facts.isFile() ? sha256(readFileSync(path)) : 'folder';
      return [name, `${content} ${facts.isFile() ? facts.mtimeNs : ''} ${facts.ino}`];
    }),
  );
}
