import { useSyncExternalStore } from 'react';

/** The sections of a client file, in the order of the rail. */
export const sections = [
  'dashboard',
  'client',
  'organisation',
  'field',
  'impacts',
  'influence',
  'plan',
  'follow-up',
  'deliverables',
  'sharing',
] as const;
export type Section = (typeof sections)[number];

/** Where the page is: a section, a tab in it, and the row that is shown beside: `#/organisation/people?row=person:ID`. */
export interface Route {
  readonly section: Section;
  readonly tab: string | undefined;
  /** `entity:id` of the row in the panel. */
  readonly row: string | undefined;
}

/** Where the page is; it follows the address, so that back and forward work. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash);
  return readRoute(hash);
}

/** Goes to a section; a new place in the browser's history. */
export function go(section: Section, tab?: string): void {
  location.hash = `/${section}${tab === undefined ? '' : `/${tab}`}`;
}

/** Shows a row in the panel, or nothing; the place in the history is replaced. */
export function showRow(row: string | undefined): void {
  const { section, tab } = readRoute(location.hash);
  const path = `#/${section}${tab === undefined ? '' : `/${tab}`}${row === undefined ? '' : `?row=${encodeURIComponent(row)}`}`;
  history.replaceState(null, '', path);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Goes where a row is worked on, and shows it in the panel. */
export function goToRow(section: Section, tab: string | undefined, row: string): void {
  location.hash = `/${section}${tab === undefined ? '' : `/${tab}`}?row=${encodeURIComponent(row)}`;
}

/** Reads an address; an unknown one is the dashboard. */
export function readRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/u, '').split('?');
  const [name, tab] = path.split('/');
  const section = sections.find((candidate) => candidate === name) ?? 'dashboard';
  const row = new URLSearchParams(query).get('row') ?? undefined;
  return { section, tab: tab === undefined || tab === '' ? undefined : tab, row };
}

function listen(hear: () => void): () => void {
  addEventListener('hashchange', hear);
  return () => {
    removeEventListener('hashchange', hear);
  };
}
