import { randomBytes } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onError } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { Fault } from '../../../contract/fault.ts';
import { largestUpload } from '../../../contract/subjects/files-contract.ts';
import type { Desk } from '../../backend/desk/desk.ts';
import { ancrageRouter } from '../../backend/router/ancrage-router.ts';
import { readPageFile } from './page-files.ts';
import { cookieName, cookieOf, isOwnHost, isOwnOrigin, isSameSecret, safeHeaders } from './request-policy.ts';

/** A workbench served to the browsers of this machine. */
export interface BrowserHost {
  /** Opens the workbench once: the token in it is spent by its first use. */
  readonly address: string;
  readonly port: number;
  /** Stops listening, lets go of the client file and of every file held. */
  stop(): Promise<void>;
}

export interface BrowserHostOptions {
  readonly desk: Desk;
  /** 0 or nothing for any free port. */
  readonly port?: number | undefined;
  readonly onIncident?: (error: unknown) => void;
}

/** Room for what goes with an upload in the body of a request. */
const largestBody = largestUpload + 1024 * 1024;

/**
 * Serves the workbench on 127.0.0.1: the page, the contract under `/rpc`, and files to download under `/file`. Only
 * a browser that was handed the one-time address gets in.
 * @throws Fault `port_taken`
 */
export async function startBrowserHost({ desk, port = 0, onIncident = () => {} }: BrowserHostOptions) {
  const secret = randomBytes(32).toString('hex');
  let ticket: string | undefined = randomBytes(32).toString('hex');
  const rpc = new RPCHandler(ancrageRouter, {
    plugins: [new BodyLimitPlugin({ maxBodySize: largestBody })],
    interceptors: [onError(() => {})],
  });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Fault) return refuse(response, 404);
      onIncident(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${chosen}/enter?token=${ticket}`;
  return {
    address,
    port: chosen,
    stop: async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => {
          done();
        });
      });
      server.closeAllConnections();
      await Promise.all([closed, desk.end()]);
    },
  } satisfies BrowserHost;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://127.0.0.1:${chosen}`);
    if (!isOwnHost(request.headers.host, chosen)) return refuse(response, 421);
    if (pathname === '/enter') return enter(searchParams.get('token') ?? undefined, request, response);
    if (!isSameSecret(cookieOf(request.headers.cookie, chosen), secret)) return refuse(response, 401);
    if (!isOwnOrigin(request.headers, chosen)) return refuse(response, 403);
    if (pathname.startsWith('/rpc/')) {
      if (request.method !== 'POST' && request.method !== 'GET') return refuse(response, 405);
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { desk, onIncident } });
      if (!matched) refuse(response, 404);
      return;
    }
    if (request.method !== 'GET') return refuse(response, 405);
    if (pathname.startsWith('/file/')) return download(pathname.slice('/file/'.length), response);
    const file = readPageFile(pathname);
    if (!file) return refuse(response, 404);
    response.setHeader('Content-Type', file.type);
    response.end(file.bytes);
  }

  /** Spends the ticket for the cookie; a link followed from elsewhere is welcome, since only the person has it. */
  function enter(token: string | undefined, request: IncomingMessage, response: ServerResponse): void {
    const known = isSameSecret(cookieOf(request.headers.cookie, chosen), secret);
    if (!known && (ticket === undefined || !isSameSecret(token, ticket))) return refuse(response, 401);
    if (!known) ticket = undefined;
    response.setHeader('Set-Cookie', `${cookieName(chosen)}=${secret}; HttpOnly; SameSite=Strict; Path=/`);
    // A page of ours leads on: after a redirect the browser would not send a strict cookie.
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Ancrage</title>',
    );
  }

  function download(token: string, response: ServerResponse): void {
    const { path, name } = desk.files.find(token);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return refuse(response, 404);
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Length', size);
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
    createReadStream(path).pipe(response);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(error.code === 'EADDRINUSE' ? new Fault('port_taken', { port }, error) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      done();
    });
  });
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(
    status === 401
      ? 'Cette adresse a déjà servi, ou n’est pas la bonne. Rouvrez Ancrage.\nThis address was already used, or is not the right one. Open Ancrage again.\n'
      : `${status}\n`,
  );
}
