import { expect, test } from 'vitest';
import { tableHtml, tableText } from './copy-table.ts';

test('a copied table keeps its cells', () => {
  const rows = [
    ['A', 'B'],
    ['1 < 2', 'x\ny'],
  ];
  expect(tableText(rows)).toBe('A\tB\r\n1 < 2\tx y');
  expect(tableHtml(rows)).toBe(
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1 &lt; 2</td><td>x<br>y</td></tr></tbody></table>',
  );
});
