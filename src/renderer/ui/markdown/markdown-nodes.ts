import { Node, mergeAttributes, type JSONContent, type MarkdownToken } from '@tiptap/core';

/** Shows a picture of the client file: an address that an `img` can have, or undefined when there is none. */
export type PictureSource = (attachment: string) => Promise<string | undefined>;

interface PictureOptions {
  readonly source: PictureSource | undefined;
  /** Told in place of a picture that is not there. */
  readonly missing: string;
}

/** A picture: `![alt](attachment:ID "title")`. One on the web keeps its address and is never fetched. */
export const Picture = Node.create<PictureOptions>({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addOptions: () => ({ source: undefined, missing: '' }),
  addAttributes: () => ({
    // The page may not fetch such an address: what is copied carries it apart.
    src: {
      default: '',
      parseHTML: (element: HTMLElement) => element.dataset['src'] ?? '',
      renderHTML: ({ src }: { readonly src?: string }) => ({ 'data-src': src ?? '' }),
    },
    alt: { default: '' },
    title: { default: null },
  }),
  parseHTML: () => [{ tag: 'img[data-src^="attachment:"]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes)],
  markdownTokenName: 'image',
  parseMarkdown: (token: MarkdownToken) => ({
    type: 'image',
    attrs: { src: token.href ?? '', alt: token.text ?? '', title: token.title ?? null },
  }),
  renderMarkdown: (node: JSONContent) => pictureMarkdown(node.attrs ?? {}),
  addNodeView() {
    const { source, missing } = this.options;
    return ({ node }) => {
      const dom = document.createElement('span');
      dom.className = 'picture';
      const alt = String(node.attrs['alt'] ?? '');
      const id = attachmentOf(String(node.attrs['src'] ?? ''));
      const tell = (text: string): void => {
        dom.textContent = text;
      };
      tell(alt);
      const show = async (): Promise<void> => {
        const address = id === undefined ? undefined : await source?.(id).catch(() => undefined);
        if (address === undefined) {
          tell(`${missing} (${alt === '' ? String(node.attrs['src']) : alt})`);
          return;
        }
        const image = document.createElement('img');
        image.src = address;
        image.alt = alt;
        dom.replaceChildren(image);
      };
      void show();
      return { dom };
    };
  },
});

/** Block syntax that the editor shows as it is written: tables, HTML, footnotes. */
export const RawBlock = Node.create({
  name: 'rawBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'pre[data-raw]', preserveWhitespace: 'full' as const }],
  renderHTML: ({ HTMLAttributes }) => ['pre', mergeAttributes(HTMLAttributes, { 'data-raw': '' }), 0],
  markdownTokenName: 'rawBlock',
  parseMarkdown: (token: MarkdownToken) => ({
    type: 'rawBlock',
    content: [{ type: 'text', text: (token.raw ?? '').trimEnd() }],
  }),
  renderMarkdown: (node: JSONContent) => (node.content ?? []).map(({ text }) => text ?? '').join(''),
  markdownTokenizer: {
    name: 'rawBlock',
    level: 'block',
    start: () => -1,
    tokenize: (source: string) => {
      const raw = rawBlockAt(source);
      return raw === undefined ? undefined : { type: 'rawBlock', raw, text: raw };
    },
  },
  addKeyboardShortcuts() {
    return {
      // A line end belongs to the block; Ctrl+Enter leaves it, as in a block of code.
      Enter: () =>
        this.editor.isActive('rawBlock') &&
        this.editor.commands.first(({ commands }) => [() => commands.newlineInCode(), () => commands.exitCode()]),
    };
  },
});

/** Inline syntax that the editor shows as it is written: calls of footnotes, references to a figure or a table, HTML. */
export const RawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ source: { default: '' } }),
  parseHTML: () => [
    { tag: 'code[data-raw]', getAttrs: (element: HTMLElement) => ({ source: element.textContent ?? '' }) },
  ],
  renderHTML: ({ node }) => ['code', { 'data-raw': '' }, String(node.attrs['source'])],
  markdownTokenName: 'rawInline',
  parseMarkdown: (token: MarkdownToken) => ({ type: 'rawInline', attrs: { source: token.raw ?? '' } }),
  renderMarkdown: (node: JSONContent) => String(node.attrs?.['source'] ?? ''),
  markdownTokenizer: {
    name: 'rawInline',
    level: 'inline',
    start: (source: string) => source.search(/\[\^|\[\]\(|<[a-z/!]/iu),
    tokenize: (source: string) => {
      const raw = rawInlineAt(source);
      return raw === undefined ? undefined : { type: 'rawInline', raw, text: raw };
    },
  },
});

/** The attachment that the address of a picture names. */
export function attachmentOf(address: string): string | undefined {
  return /^attachment:\s*(?<id>\S+)$/iu.exec(address.trim())?.groups?.['id']?.toLowerCase();
}

/** A picture as Markdown. */
export function pictureMarkdown({ src, alt, title }: NonNullable<JSONContent['attrs']>): string {
  const text = String(alt ?? '').replaceAll(/[[\]\\]/gu, String.raw`\$&`);
  const end = typeof title === 'string' && title !== '' ? ` "${title.replaceAll('"', String.raw`\"`)}"` : '';
  return `![${text}](${String(src ?? '')}${end})`;
}

const tableAt =
  /^ {0,3}[^\n]*\|[^\n]*\n {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n(?=[^\n]*\S)(?! {0,3}(?:>|#{1,6} |```|~~~))[^\n]*)*(?:\n|$)/u;
const footnoteAt =
  /^ {0,3}\[\^[^\]\s]+\]:[^\n]*(?:\n(?=[^\n]*\S)[^\n]*|\n(?:[ \t]*\n)+(?=(?: {4}|\t)\S)[^\n]*)*(?:\n|$)/u;
const htmlAt = /^ {0,3}<(?:[a-z][a-z0-9-]*[\s/>]|\/[a-z]|!)(?:[^\n]+(?:\n(?=[^\n]*\S)[^\n]*)*)?(?:\n|$)/iu;

function rawBlockAt(source: string): string | undefined {
  return (footnoteAt.exec(source) ?? tableAt.exec(source) ?? htmlAt.exec(source))?.[0];
}

function rawInlineAt(source: string): string | undefined {
  return /^(?:\[\^[^\]\s]+\]|\[\]\([^)\s]+\)|<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]*)?\/?>|<!--.*?-->)/iu.exec(source)?.[0];
}
