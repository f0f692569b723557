const length = 3_000_000;

/** A file whose every byte tells which version it is of. */
export function exportedVersion(version: number): Buffer {
  return Buffer.alloc(length, `version ${version};`);
}

/** The version that a file is wholly of; undefined when it is a mix or a torso. */
export function versionOfExport(bytes: Buffer): number | undefined {
  const version = Number(/^version (\d+);/u.exec(bytes.toString('latin1', 0, 40))?.[1]);
  return Number.isInteger(version) && bytes.equals(exportedVersion(version)) ? version : undefined;
}
