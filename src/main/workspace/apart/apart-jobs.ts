import { existsSync, readFileSync } from 'node:fs';
import { proveBackup } from '../backup/backups.ts';
import { eraseInBackup } from '../backup/erase-in-backup.ts';
import { verifyBackup } from '../backup/write-backup.ts';
import { writeFileSafely } from '../file/safe-write.ts';
import { TemporaryFile } from '../file/temporary-file.ts';
import { checkWorkspace } from '../log/check.ts';
import { mergeSteps } from '../log/merge.ts';
import { finish } from '../log/steps.ts';
import { connect } from '../sql/connection.ts';
import { openForReading } from '../workspace.ts';
import type { ApartJob, ApartJobs, Look } from './apart-messages.ts';

/** How each job is done, in one go, inside its thread. */
export const apartJobs: {
  readonly [J in ApartJob]: (order: ApartJobs[J]['order'], look: Look<ApartJobs[J]['step']>) => ApartJobs[J]['result'];
} = {
  backup: ({ target, bytes }, look) => {
    look(0, 'writing');
    writeFileSafely(target, bytes);
    look(0.5, 'writing');
    verifyBackup(target);
    return undefined;
  },
  check: ({ bytes }, look) => {
    const connection = connect(Buffer.from(bytes.buffer));
    try {
      return checkWorkspace(connection, (share) => {
        look(share, 'checking');
      });
    } finally {
      connection.close();
    }
  },
  restore: ({ backup, temporary, path }, look) => {
    const bytes = readFileSync(backup);
    proveBackup(backup, bytes, (share) => {
      look(share, 'proving');
    });
    fill(temporary, path, bytes, (share) => {
      look(share, 'writing');
    });
    return undefined;
  },
  read: ({ path }, look) => {
    look(0, 'reading');
    const file = openForReading(path);
    try {
      return new Uint8Array(file.db.serialize());
    } finally {
      file.close();
    }
  },
  merge: ({ bytes, theirs: path, now }, look) => {
    look(0, 'reading');
    const theirs = openForReading(path);
    const mine = connect(Buffer.from(bytes.buffer));
    try {
      return mine.transaction(() =>
        finish(mergeSteps(mine, theirs.db, now), (share) => {
          look(share, 'comparing');
        }),
      );
    } finally {
      mine.close();
      theirs.close();
    }
  },
  erasure: ({ backups, ...people }, look) => {
    const rewritten: string[] = [];
    const deleted: string[] = [];
    for (const [done, path] of backups.entries()) {
      look(done / backups.length, 'erasing');
      // The rotation may have dropped it since the list was read.
      if (!existsSync(path)) continue;
      (eraseInBackup(path, people) ? rewritten : deleted).push(path);
    }
    return { rewritten, deleted };
  },
};

/** Bytes written between two looks. */
const pieceLength = 4 * 1024 * 1024;

function fill(temporary: string, name: string, bytes: Uint8Array, look: (share: number) => void): void {
  const file = new TemporaryFile(temporary, name);
  try {
    for (let offset = 0; offset < bytes.length; offset += pieceLength) {
      look(offset / bytes.length);
      file.add(bytes.subarray(offset, offset + pieceLength));
    }
    look(0.99);
    file.seal();
  } finally {
    file.close();
  }
}
