import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Name of the cookie that proves a page was opened by the person at this machine; ports share their cookies. */
export function cookieName(port: number): string {
  return `ancrage-${port}`;
}

/** Names by which a browser may call this machine's own address. */
const ownNames = ['127.0.0.1', 'localhost'];

/**
 * True when the request is made to this server by its own name: a page elsewhere whose name was made to point here
 * (DNS rebinding) carries another.
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return ownNames.some((name) => host === `${name}:${port}`);
}

/**
 * True when the request comes from a page of ours, or from no page. Browsers say where a request comes from in
 * `Origin`, and how far away that is in `Sec-Fetch-Site`.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, port: number): boolean {
  const { origin } = headers;
  if (origin !== undefined && !ownNames.some((name) => origin === `http://${name}:${port}`)) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The value of our cookie, or undefined. */
export function cookieOf(header: string | undefined, port: number): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName(port)) return value;
  }
  return undefined;
}

/** Compares secrets in a time that does not tell how much of them agrees. */
export function isSameSecret(given: string | undefined, expected: string): boolean {
  if (given === undefined || given.length !== expected.length) return false;
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Nothing from elsewhere, no inline script, no frame around us. Styles are made at run time by the kit. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-store',
};
