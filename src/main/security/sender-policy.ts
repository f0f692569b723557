import { isOwnPage } from './page-address.ts';

/** The frame that a message came from, as Electron tells it. */
export interface Sender {
  readonly url: string;
  /** The frame above; null for the page itself. */
  readonly parent: object | null;
}

/** True when a message comes from our own page itself, not from a frame in it. A frame that is gone has no sender. */
export function isOwnSender(sender: Sender | null): boolean {
  return sender !== null && sender.parent === null && isOwnPage(sender.url);
}
