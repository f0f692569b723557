import { formatNumber } from '../dates.ts';
import type { PlanReturnWords } from '../fr/plan-returns.ts';

const count = (n: number, one: string, many: string): string => `${formatNumber(n, 'en')} ${n === 1 ? one : many}`;

export const enPlanReturns: PlanReturnWords = {
  statuses: {
    changed: 'changed in the document',
    conflict: 'changed on both sides since the export; the text of the client file is kept',
    doubtful: 'doubtful',
    emptied: 'emptied in the document; the text of the client file is kept',
    kept: 'changed in the client file alone; nothing to take in',
    missing: 'not in the document; the text of the client file is kept',
    unknown: 'not known to this client file',
    unchanged: 'unchanged',
  },
  counts: {
    changed: (n) => count(n, 'section changed', 'sections changed'),
    conflict: (n) => count(n, 'conflict', 'conflicts'),
    doubtful: (n) => `${formatNumber(n, 'en')} doubtful`,
    emptied: (n) => `${formatNumber(n, 'en')} emptied`,
    kept: (n) => `${formatNumber(n, 'en')} changed here`,
    missing: (n) => `${formatNumber(n, 'en')} missing`,
    unknown: (n) => `${formatNumber(n, 'en')} unknown`,
    unchanged: (n) => `${formatNumber(n, 'en')} unchanged`,
  },
  doubts: {
    split: 'its frame is there more than once, with unlike texts, put together here',
    no_control: 'its frame is gone; the text is the one under its heading',
    unreadable: 'its frame is gone, and nothing tells where its text ends',
    no_base: 'nothing tells which text was exported',
  },
  leftOut: {
    insertions: (n) => count(n, 'tracked insertion, kept', 'tracked insertions, kept'),
    deletions: (n) => count(n, 'tracked deletion, applied', 'tracked deletions, applied'),
    comments: (n) => count(n, 'comment, left out', 'comments, left out'),
    pictures: (n) => count(n, 'picture, left out', 'pictures, left out'),
    pictures_added: (n) => count(n, 'new picture, taken in', 'new pictures, taken in'),
    pictures_changed: (n) =>
      count(
        n,
        'picture replaced or compressed in Word, that of the file kept',
        'pictures replaced or compressed in Word, those of the file kept',
      ),
    text_boxes: (n) => count(n, 'text box, left out', 'text boxes, left out'),
    links: (n) =>
      count(
        n,
        'link to something else than the web, its text kept',
        'links to something else than the web, their text kept',
      ),
    symbols: (n) => count(n, 'symbol that cannot be read, marked', 'symbols that cannot be read, marked'),
  },
  section: (title, key, status) => `“${title}” [${key}]: ${status}`,
  unknownSection: 'A frame of the document belongs to no section of this client file.',
  hint: (keys) => `To take in a section that was kept or is doubtful, name it: --apply --only ${keys.join(',')}`,
  framesOnly: 'Only texts in the frames of the document are read; composed tables and texts are not.',
  nothing: 'Nothing changed in the texts of this document.',
  nothingSure: 'Nothing was changed: no text can be taken in unless you choose it.',
  notApplied: 'Nothing was changed. Run again with --apply to take these texts in.',
  applied: 'Texts taken in; a backup was made before, and “undo” takes it all back.',
};
