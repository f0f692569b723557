import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import type { TemplateRefusalCode } from '../../domain/deliverable/template-remark.ts';
import type { TemplateFile } from '../documents/word-template/read-template.ts';
import { ForeignFileError } from '../foreign/foreign-file-error.ts';
import { recogniseFile } from '../foreign/recognise-file.ts';
import { openPackage, type ZipPackage } from '../foreign/zip-package.ts';
import { storageFault } from '../workspace/file/storage-fault.ts';

const megabyte = 1024 * 1024;

/** A template with large pictures stays under a third of each. */
const limits = {
  fileBytes: 40 * megabyte,
  packageBytes: 120 * megabyte,
  /** XML becomes a tree of some fifty times its size. */
  xmlBytes: 8 * megabyte,
} as const;

/** Parts that a template is made of; others are known by their name and never unpacked. */
const wanted = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf)$/u;
const named = new Uint8Array();

/**
 * Unpacks a firm's Word template, with the limits set for every file from outside.
 * @throws Fault `file_missing`, `not_a_file`, `access_denied`, `template_refused`
 */
export async function readTemplateFile(path: string): Promise<TemplateFile> {
  const name = basename(path);
  const bytes = await readBytes(path, name);
  try {
    if (recogniseFile(bytes) !== 'zip') throw refused(name, 'not_word');
    return { name, parts: await unpack(await openPackage(bytes), name) };
  } catch (error) {
    if (!(error instanceof ForeignFileError)) throw error;
    const { code, params } = error.fault;
    throw refused(name, refusalOf(code), { ...params }, error);
  }
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Fault('not_a_file', { file: path });
    if (found.size > limits.fileBytes) throw refused(name, 'too_large', { megabytes: limits.fileBytes / megabyte });
    return await readFile(path);
  } catch (error) {
    throw storageFault(error, path);
  }
}

async function unpack(zip: ZipPackage, name: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const part of zip.names()) {
    if (!wanted.test(part)) {
      parts.set(part, named);
      continue;
    }
    const size = zip.size(part);
    total += size;
    if (total > limits.packageBytes || (/\.(?:xml|rels)$/u.test(part) && size > limits.xmlBytes)) {
      throw refused(name, 'bomb', { part });
    }
    const pieces: Buffer[] = [];
    for await (const piece of zip.read(part)) pieces.push(piece);
    parts.set(part, new Uint8Array(Buffer.concat(pieces)));
  }
  return parts;
}

/** Why the guard of foreign files refuses, in the words of templates. */
function refusalOf(code: string): TemplateRefusalCode {
  switch (code) {
    case 'empty':
    case 'encrypted':
    case 'bomb':
    case 'open_document':
      return code;
    case 'word':
      return 'old_word';
    case 'damaged':
    case 'unsafe_name':
    case 'overlapping_parts':
    case 'too_many_parts':
      return 'damaged';
    default:
      return 'not_word';
  }
}

function refused(
  file: string,
  reason: TemplateRefusalCode,
  params: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Fault {
  return new Fault('template_refused', { part: '', ...params, file, reason }, cause);
}
