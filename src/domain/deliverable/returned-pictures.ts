import type { ImageRun, Inline } from './document-model.ts';
import type { FoundText } from './returned-sections.ts';
import type { LeftOutKind } from './returned-word.ts';
import { tidyFlow, type FlowItem } from './text-flow.ts';

const newPrefix = 'new-';

/** Digits of the digest that a picture which is not in the client file yet goes by. */
const newDigits = 20;

/** What tells the pictures of a document that came back: attachments of the client file, and bytes that it can keep. */
export interface PictureSources {
  /** Digests of the pictures of the client file, by id of their attachment. */
  readonly known: ReadonlyMap<string, { readonly digest: string }>;
  /** True for the digest of a picture that came back and can be kept. */
  readonly canKeep: (digest: string) => boolean;
  /** The digest that a picture which came back has once kept: the client file keeps only what shows it. */
  readonly keptDigest: (digest: string) => string | undefined;
}

/**
 * A text that came back with each of its pictures known: by its name, else by its bytes, as one of the client file;
 * else as a new one, to be kept with the text. What cannot be kept is taken out and counted.
 */
export function settlePictures(text: FoundText, { known, canKeep, keptDigest }: PictureSources): FoundText {
  const idOf = new Map([...known].map(([id, { digest }]) => [digest, id]));
  const counts: Partial<Record<LeftOutKind, number>> = { ...text.leftOut };
  const tell = (kind: LeftOutKind): void => {
    counts[kind] = (counts[kind] ?? 0) + 1;
  };
  const digestsOf = (digest: string | undefined): readonly string[] =>
    digest === undefined ? [] : [digest, keptDigest(digest) ?? digest];
  const image = ({ digest, ...run }: ImageRun): readonly Inline[] => {
    const named = known.get(run.id);
    if (named) {
      if (digest !== undefined && !digestsOf(digest).includes(named.digest)) tell('pictures_changed');
      return [run];
    }
    const alike = digestsOf(digest)
      .map((one) => idOf.get(one))
      .find((id) => id !== undefined);
    if (alike !== undefined) return [{ ...run, id: alike }];
    const kept = digest !== undefined && canKeep(digest);
    tell(kept ? 'pictures_added' : 'pictures');
    return kept ? [{ ...run, id: newPictureId(digest) }] : [];
  };
  const inNote = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== 'image') return [inline];
    tell('pictures');
    return [];
  };
  const settled = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline): readonly Inline[] => {
      if (inline.kind === 'image') return image(inline);
      if (inline.kind !== 'footnote') return [inline];
      return [{ ...inline, paragraphs: inline.paragraphs.map((line) => line.flatMap(inNote)) }];
    });
  const items = text.items.map((item): FlowItem =>
    item.kind === 'table'
      ? { ...item, rows: item.rows.map((row) => row.map(settled)) }
      : { ...item, inlines: settled(item.inlines) },
  );
  return { ...text, items: tidyFlow(items), leftOut: counts };
}

/** What a picture that is not in the client file yet goes by, in a text. */
export function newPictureId(digest: string): string {
  return newPrefix + digest.slice(0, newDigits);
}

/** The ids of the new pictures that a text in Markdown shows. */
export function newPicturesOf(markdown: string): readonly string[] {
  return [...new Set([...markdown.matchAll(/attachment:(new-[0-9a-f]{20})/gu)].map(([, id = '']) => id))];
}
