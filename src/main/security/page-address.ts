/** The scheme and host by which the desktop shows its own page; nothing of it comes from a network. */
export const pageScheme = 'ancrage';
const pageHost = 'page';
export const pageAddress = `${pageScheme}://${pageHost}/`;

/** True for an address of our own page. */
export function isOwnPage(address: string): boolean {
  const url = parsed(address);
  return url?.protocol === `${pageScheme}:` && url.host === pageHost && url.username === '' && url.password === '';
}

/** True for an address that the person's own browser may be asked to show. */
export function mayOpenOutside(address: string): boolean {
  const url = parsed(address);
  return (
    url !== undefined && ['https:', 'mailto:'].includes(url.protocol) && url.username === '' && url.password === ''
  );
}

function parsed(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
