import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from '../../src/main/backend/desk/desk.ts';
import { startBrowserHost, type BrowserHost } from '../../src/main/hosts/browser/browser-host.ts';
import { readPageFile } from '../../src/main/hosts/browser/page-files.ts';
import { enter } from '../support/contract-callers.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
let host: BrowserHost;
let desk: Desk;
let cookie: string;

beforeAll(async () => {
  desk = new Desk({ clientFolder: scratch.path('clients') });
  host = await startBrowserHost({ desk });
  cookie = await enter(host.address);
});
afterAll(() => host.stop());

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Asks without any of the courtesies of `fetch`: the path and the headers are sent as they are. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const sent = request(
      { host: '127.0.0.1', port: host.port, path, method, headers: { host: `127.0.0.1:${host.port}`, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => {
          done({ status: response.statusCode ?? 0, text });
        });
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

const call = {
  method: 'POST',
  body: JSON.stringify({ json: {} }),
  headers: { 'content-type': 'application/json' },
} as const;

test('only the address that was handed over opens the door, and only once', async () => {
  expect(cookie).toMatch(/^ancrage-\d+=[0-9a-f]{64}$/u);
  expect((await ask(new URL(host.address).pathname + new URL(host.address).search)).status).toBe(401);
  expect((await ask('/enter?token=')).status).toBe(401);
  expect((await ask(`/enter?token=${'0'.repeat(64)}`)).status).toBe(401);
});

test('the cookie cannot be read by a script, nor sent by another site', async () => {
  const other = new Desk({ clientFolder: scratch.path('other') });
  const second = await startBrowserHost({ desk: other });
  try {
    const response = await fetch(second.address);
    const set = response.headers.get('set-cookie');
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  } finally {
    await second.stop();
  }
});

test('without the cookie nothing is answered', async () => {
  for (const path of ['/', '/rpc/profile/read', '/file/x', '/assets/index.js']) {
    expect((await ask(path, call)).status, path).toBe(401);
  }
  expect((await ask('/', { headers: { cookie: `${cookie.split('=')[0]}=${'0'.repeat(64)}` } })).status).toBe(401);
});

test('with it the contract answers', async () => {
  const answer = await ask('/rpc/profile/read', { ...call, headers: { ...call.headers, cookie } });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.text)).toMatchObject({ json: { language: 'fr' } });
});

test('a name made to point here is refused (DNS rebinding)', async () => {
  for (const name of ['evil.example', `evil.example:${host.port}`, '127.0.0.1', `127.0.0.1:${host.port + 1}`]) {
    const answer = await ask('/rpc/profile/read', { ...call, headers: { ...call.headers, cookie, host: name } });
    expect([400, 421], name).toContain(answer.status);
  }
});

test('a page from elsewhere is refused, even with the cookie', async () => {
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://127.0.0.1:${host.port + 1}` },
    { origin: `https://127.0.0.1:${host.port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await ask('/rpc/profile/write', { ...call, headers: { ...call.headers, cookie, ...headers } });
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
});

test('paths lead nowhere but to the files of the page', async () => {
  const folder = scratch.path('page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets', 'a.js'), 'script');
  writeFileSync(scratch.path('secret.json'), 'secret');
  expect(readPageFile('/', folder)?.type).toContain('text/html');
  expect(Buffer.from(readPageFile('/assets/a.js', folder)?.bytes ?? []).toString()).toBe('script');
  for (const path of [
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '/%00/index.html',
    '/%ff',
    '/assets',
    '//etc/passwd',
    '/index.html/../../secret.json',
  ]) {
    expect(readPageFile(path, folder), path).toBeUndefined();
    expect((await ask(path.replaceAll('\\', '%5c'), { headers: { cookie } })).status, path).toBeGreaterThanOrEqual(400);
  }
});

test('a body that is too large is refused and the host lives on', async () => {
  const headers = { ...call.headers, cookie, 'content-length': String(10 * 1024 * 1024 * 1024) };
  const answer = await ask('/rpc/profile/write', { method: 'POST', headers, body: '{' }).catch(() => ({ status: 413 }));
  expect(answer.status).toBe(413);
  expect((await ask('/rpc/profile/read', { ...call, headers: { ...call.headers, cookie } })).status).toBe(200);
});

test('what is not a call of the contract is refused without a word of ours', async () => {
  for (const [path, body] of [
    ['/rpc/nothing/here', '{}'],
    ['/rpc/__proto__/constructor', '{}'],
    ['/rpc/rows/list', 'not json'],
    ['/rpc/rows/list', '{"json":{"entities":["note; DROP TABLE note"]}}'],
  ] as const) {
    const answer = await ask(path, { method: 'POST', headers: { ...call.headers, cookie }, body });
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expect(answer.text, path).not.toMatch(/\bat \S+:\d+|node_modules|SELECT/u);
  }
  expect((await ask('/', { method: 'DELETE', headers: { cookie } })).status).toBe(405);
});

test('a token for a file leads to that file, and no other token to any', async () => {
  const { token } = desk.files.receive('Été « 2026 ».docx', new TextEncoder().encode('content'));
  const response = await fetch(`http://127.0.0.1:${host.port}/file/${token}`, { headers: { cookie } });
  expect(await response.text()).toBe('content');
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Été « 2026 ».docx'));
  for (const guess of ['', '0'.repeat(32), '../../etc/passwd', `${token}x`]) {
    expect((await ask(`/file/${guess}`, { headers: { cookie } })).status, guess).toBe(404);
  }
});

test('a port that is taken is told', async () => {
  const other = new Desk({ clientFolder: scratch.path('taken') });
  await expect(startBrowserHost({ desk: other, port: host.port })).rejects.toMatchObject({ code: 'port_taken' });
  await other.end();
});
