import { expect, test } from 'vitest';
import { carriesFiles, pastedFiles } from './pictures-of-transfer.ts';

const file = new File(['x'], 'image.png');
const transfer = (text: string, ...files: readonly File[]) => ({
  files: files as unknown as FileList,
  types: files.length > 0 ? ['Files'] : ['text/plain'],
  getData: (type: string) => (type === 'text/plain' ? text : ''),
});

test('a paste with text is text, whatever picture comes with it', () => {
  expect(pastedFiles(transfer('trois lignes d’Excel', file))).toEqual([]);
  expect(pastedFiles(transfer('', file, file))).toHaveLength(2);
  expect(pastedFiles(transfer(''))).toEqual([]);
});

test('a drag of files is told from a drag of text', () => {
  expect(carriesFiles(transfer('', file))).toBe(true);
  expect(carriesFiles(transfer('mot'))).toBe(false);
});
