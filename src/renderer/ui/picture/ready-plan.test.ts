import { expect, test } from 'vitest';
import { readyPlan, renamed, takenFormat } from './ready-plan.ts';

const megabyte = 1024 * 1024;

test('a picture no larger than needed is kept as it is', () => {
  expect(readyPlan('jpeg', 2 * megabyte, { width: 2400, height: 1800 })).toBe('as-is');
  expect(readyPlan('png', megabyte, { width: 1366, height: 768 })).toBe('as-is');
});

test('a larger one is drawn again, its longest side at 2,400 pixels', () => {
  expect(readyPlan('jpeg', 80 * megabyte, { width: 6000, height: 8000 })).toEqual({
    width: 1800,
    height: 2400,
    formats: ['jpeg'],
  });
  expect(readyPlan('png', megabyte, { width: 3840, height: 2160 })).toEqual({
    width: 2400,
    height: 1350,
    formats: ['png', 'jpeg'],
  });
  expect(readyPlan('jpeg', 1000, { width: 90_000, height: 2 })).toMatchObject({ width: 2400, height: 1 });
});

test('a heavy one is drawn again at its size, and so is WebP', () => {
  expect(readyPlan('png', 9 * megabyte, { width: 2000, height: 1000 })).toMatchObject({ width: 2000, height: 1000 });
  expect(readyPlan('webp', 1000, { width: 20, height: 10 })).toEqual({ width: 20, height: 10, formats: ['jpeg'] });
});

test('what cannot be shown is refused by what it is', () => {
  expect(() => takenFormat('heic', 'a')).toThrow('picture_format');
  expect(() => takenFormat('pdf', 'a')).toThrow('picture_format');
  expect(() => takenFormat(undefined, 'a')).toThrow('not_a_picture');
  expect(takenFormat('webp', 'a')).toBe('webp');
});

test('a picture drawn again is named by what it is', () => {
  expect(renamed('vue.webp', 'jpeg')).toBe('vue.jpg');
  expect(renamed('Capture 3.11.png', 'png')).toBe('Capture 3.11.png');
  expect(renamed('.webp', 'jpeg')).toBe('photo.jpg');
  expect(renamed('sans nom', 'png')).toBe('sans nom.png');
});
