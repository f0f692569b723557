import { expect, test } from 'vitest';
import { pictureAddress, pictureText } from './picture-text.ts';

test('tells what a picture shows', () => {
  const svg = '<svg><title>Plan &amp; dates</title><desc>12 lignes, l&#39;an 1</desc><rect/></svg>';
  expect(pictureText(svg)).toBe("Plan & dates. 12 lignes, l'an 1");
  expect(pictureText('<svg/>')).toBe('');
});

test('an address holds any character', () => {
  expect(decodeURIComponent(pictureAddress('<svg>é#%</svg>'))).toBe('data:image/svg+xml;utf8,<svg>é#%</svg>');
});
