import { protocol } from 'electron';
import { safeHeaders } from '../hosts/browser/request-policy.ts';
import { readPageFile } from '../hosts/browser/page-files.ts';
import { isOwnPage, pageScheme } from '../security/page-address.ts';

/** Names the scheme; must be done before the application is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page's own files under the scheme, with the same policy as in a browser. */
export function servePage(): void {
  protocol.handle(pageScheme, ({ url, method }) => {
    const file = isOwnPage(url) && method === 'GET' ? readPageFile(new URL(url).pathname) : undefined;
    if (!file) return new Response('', { status: 404, headers: safeHeaders });
    return new Response(new Uint8Array(file.bytes), { headers: { ...safeHeaders, 'Content-Type': file.type } });
  });
}
