import { expect, test } from 'vitest';
import { isOwnPage, mayOpenOutside } from './page-address.ts';
import { isOwnSender } from './sender-policy.ts';
import { mayHave, pagePreferences } from './window-policy.ts';

test('only addresses of our own page are ours', () => {
  expect(isOwnPage('ancrage://page/index.html')).toBe(true);
  for (const address of [
    'ancrage://evil/index.html',
    'ancrage://page.evil/',
    'ancrage://page@evil/',
    'ancrage://user:word@page/',
    'https://page/',
    'file:///page/index.html',
    'javascript:alert(1)',
    'ancrage:page',
    '',
  ]) {
    expect(isOwnPage(address), address).toBe(false);
  }
});

test('the person’s browser may be asked to show a secure site or a new message, and nothing else', () => {
  expect(mayOpenOutside('https://www.cnil.fr/fr')).toBe(true);
  expect(mayOpenOutside('mailto:claire@example.org')).toBe(true);
  for (const address of [
    'http://example.org',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'smb://x/y',
    'https://a:b@example.org',
    'x',
  ])
    expect(mayOpenOutside(address), address).toBe(false);
});

test('a message counts when our page itself sent it', () => {
  expect(isOwnSender({ url: 'ancrage://page/', parent: null })).toBe(true);
  expect(isOwnSender({ url: 'ancrage://page/', parent: {} })).toBe(false);
  expect(isOwnSender({ url: 'about:blank', parent: null })).toBe(false);
  expect(isOwnSender(null)).toBe(false);
});

test('the page has neither Node nor permissions, but for writing what the person copies', () => {
  expect(pagePreferences('p', true)).toMatchObject({ sandbox: true, nodeIntegration: false, devTools: false });
  expect(mayHave('clipboard-sanitized-write', true)).toBe(true);
  expect(mayHave('clipboard-sanitized-write', false)).toBe(false);
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'fileSystem',
    'hid',
    'serial',
    'usb',
  ])
    expect(mayHave(permission, true), permission).toBe(false);
});
