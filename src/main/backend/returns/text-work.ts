import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import type { EntityName } from '../../../domain/model.ts';
import { unpackTexts, type WordTexts } from '../../foreign/reader-messages.ts';
import { Pages } from '../threads/pages.ts';
import type { Follow } from '../threads/thread-messages.ts';
import { compareSections } from './compare-sections.ts';
import type { TextAnswer, TextOrder } from './text-messages.ts';

/** A section is a text of some pages, twice: in Markdown and line by line. */
const perPage = 4;

/** Compares the texts of a Word document that came back with rows of the client file; it opens nothing. */
export function textWork(): Follow<TextOrder, TextAnswer> {
  const pieces: Uint8Array[] = [];
  let word: WordTexts | undefined;
  let sections: Pages<ReturnedSection> | undefined;
  return (order, given, tell) => {
    switch (order.type) {
      case 'texts':
        pieces.push(order.bytes);
        return undefined;
      case 'compare': {
        word ??= unpackTexts(pieces);
        const looked = new Set<EntityName>(['attachment']);
        sections = new Pages(compareSections({ ...order, word, rows: given.all(looked), tell }), perPage);
        return { type: 'compared', looked: [...looked] };
      }
      case 'next':
        return { type: 'sections', page: sections?.next() ?? [] };
    }
  };
}
