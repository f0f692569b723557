import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfLaunch } from './launch-arguments.ts';
import { menuTemplate } from './menu-template.ts';
import { menuWords } from '../../words/menu-words.ts';
import { placeWindow, type Box } from './window-state.ts';

test('a launch names the client file that the person opened', () => {
  expect(fileOfLaunch(['--flag', '/d/Brélès.ancrage'], '/home')).toBe('/d/Brélès.ancrage');
  expect(fileOfLaunch(['dossiers/Brélès.ANCRAGE'], '/home/claire')).toBe('/home/claire/dossiers/Brélès.ANCRAGE');
  expect(fileOfLaunch(['--open=x.ancrage', 'notes.txt'], '/home')).toBeUndefined();
  expect(fileOfLaunch([], '/home')).toBeUndefined();
});

const screenArea: Box = { x: 0, y: 25, width: 1920, height: 1015 };

test('the window comes back where it was', () => {
  const state = { box: { x: 100, y: 80, width: 1300, height: 800 }, isMaximised: true };
  expect(placeWindow(state, [screenArea])).toEqual(state);
});

test('a window left on a screen that is gone comes to the middle of the main one', () => {
  const state = { box: { x: 3000, y: 80, width: 1300, height: 800 }, isMaximised: true };
  expect(placeWindow(state, [screenArea])).toEqual({
    box: { x: 277, y: 123, width: 1366, height: 820 },
    isMaximised: false,
  });
});

test('wherever it was, its title bar can be caught', () => {
  const box = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 1, max: 4000 }),
    height: fc.integer({ min: 1, max: 3000 }),
  });
  fc.assert(
    fc.property(box, (left) => {
      const placed = placeWindow({ box: left, isMaximised: false }, [screenArea]).box;
      expect(placed.y).toBeGreaterThanOrEqual(screenArea.y);
      expect(placed.y).toBeLessThan(screenArea.y + screenArea.height);
      expect(placed.x + placed.width).toBeGreaterThan(screenArea.x);
      expect(placed.x).toBeLessThan(screenArea.x + screenArea.width);
    }),
  );
});

test('the menu speaks the reader’s language, and leaves the keys to the page', () => {
  for (const [language, undo] of [
    ['fr', 'Annuler'],
    ['en', 'Undo'],
  ] as const) {
    const asked: string[] = [];
    const template = menuTemplate(menuWords(language), 'win32', (command) => asked.push(command));
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const found = items.find(({ label }) => label === undo);
    expect(found).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
    found?.click?.({} as never, undefined, {});
    expect(asked).toEqual(['undo']);
  }
});
