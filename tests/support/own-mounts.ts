import { execFileSync, spawnSync } from 'node:child_process';

/**
 * A command that gives the process it starts its own mounts: what it mounts disappears with it, however it ends,
 * and nobody else sees it. Undefined where the system does not allow it.
 */
export function ownMounts(): readonly string[] | undefined {
  return [
    ['unshare', '-m'],
    ['unshare', '-Urm'],
  ].find((command) => works([...command, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt']));
}

/** True when a disk image can be mounted too: root only, with loop devices and `mkfs.ext4`. */
export function canMountImages(): boolean {
  const script =
    'set -e; mount -t tmpfs tmpfs /mnt; truncate -s 16M /mnt/i; mkfs.ext4 -q -F /mnt/i; mkdir /mnt/d; mount -o loop /mnt/i /mnt/d';
  return works(['unshare', '-m', 'sh', '-c', script]);
}

/** Runs a tool of the system; throws when it fails. */
export function runTool(command: string, ...args: readonly string[]): void {
  execFileSync(command, args);
}

function works([command = '', ...args]: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
