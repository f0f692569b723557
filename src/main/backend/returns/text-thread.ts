import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import type { EntityName } from '../../../domain/model.ts';
import { unpackTexts, type WordTexts } from '../../foreign/reader-messages.ts';
import { answerOrders, progressTeller } from '../threads/answer-orders.ts';
import { Pages } from '../threads/pages.ts';
import { compareSections } from './compare-sections.ts';
import type { TextAnswer, TextOrder } from './text-messages.ts';

/**
 * Entry of the thread that compares the texts of a Word document that came back with rows of the client file. It opens
 * nothing and loads no native module, so that it may be stopped at any moment.
 */

/** A section is a text of some pages, twice: in Markdown and line by line. */
const perPage = 4;

const pieces: Uint8Array[] = [];
let word: WordTexts | undefined;
let sections: Pages<ReturnedSection> | undefined;

answerOrders((order: TextOrder, given): TextAnswer | undefined => {
  switch (order.type) {
    case 'texts':
      pieces.push(order.bytes);
      return undefined;
    case 'compare': {
      word ??= unpackTexts(pieces);
      const looked = new Set<EntityName>(['attachment']);
      const compared = compareSections({
        ...order,
        word,
        rows: given.all(looked),
        tell: progressTeller(),
      });
      sections = new Pages(compared, perPage);
      return { type: 'compared', looked: [...looked] };
    }
    case 'next':
      return { type: 'sections', page: sections?.next() ?? [] };
  }
});
