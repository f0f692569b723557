/** A token of a Markdown reader, as far as it is compared. */
export interface ShapeToken {
  readonly type: string;
  readonly raw?: string;
  readonly text?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly start?: number | string;
  readonly checked?: boolean;
  readonly lang?: string;
  readonly href?: string;
  readonly title?: string | null;
  readonly align?: readonly (string | null)[];
  readonly tokens?: readonly ShapeToken[];
  readonly items?: readonly ShapeToken[];
  readonly header?: readonly ShapeToken[];
  readonly rows?: readonly (readonly ShapeToken[])[];
}

/**
 * What a text says whatever the way it is written: two texts with one shape are read alike, to the spaces and to the
 * marks chosen for the same thing.
 */
export function shapeOf(tokens: readonly ShapeToken[]): string {
  return blocks(tokens).join('\n');
}

function blocks(tokens: readonly ShapeToken[]): readonly string[] {
  return tokens.flatMap((token) => {
    const inner = (): string => `[${blocks(token.tokens ?? []).join(' / ')}]`;
    switch (token.type) {
      // Links are read with the addresses that definitions give them.
      case 'space':
      case 'def':
        return [];
      case 'paragraph':
      case 'text': {
        const text = inline(token);
        return text === '' ? [] : [`p ${text}`];
      }
      case 'heading':
        return [`h${token.depth ?? 1} ${inline(token)}`];
      case 'list': {
        const kind = token.ordered === true ? `ol${token.start ?? 1}` : 'ul';
        const items = (token.items ?? []).map(
          (item) => `${item.checked ?? ''}[${blocks(item.tokens ?? []).join(' / ')}]`,
        );
        return [`${kind} ${items.join(' ')}`];
      }
      case 'blockquote':
        return [`quote ${inner()}`];
      case 'code':
        return [`code ${token.lang ?? ''} ${token.text ?? ''}`];
      case 'table':
        return [
          `table ${(token.align ?? []).join()} ${cells(token.header)} ${(token.rows ?? []).map(cells).join(' | ')}`,
        ];
      case 'checkbox':
        return [];
      default:
        return [`${token.type} ${token.tokens ? inner() : plain(token.text ?? '')}`];
    }
  });
}

function cells(row: readonly ShapeToken[] | undefined): string {
  return (row ?? []).map(inline).join(' ; ');
}

function inline(token: ShapeToken): string {
  return plain(token.tokens ? inlines(token.tokens) : decoded(token.text ?? ''));
}

function inlines(tokens: readonly ShapeToken[]): string {
  return tokens
    .map((token) => {
      const inner = token.tokens ? inlines(token.tokens) : decoded(token.text ?? '');
      switch (token.type) {
        case 'text':
        case 'escape':
          return inner;
        case 'br':
          return '⏎';
        case 'codespan':
          return `⟨code ${token.text ?? ''}⟩`;
        case 'html':
          return token.raw ?? '';
        case 'link':
        case 'image':
          return `⟨${token.type} ${token.href ?? ''} ${token.title ?? ''} ${inner}⟩`;
        default:
          return `⟨${token.type} ${inner}⟩`;
      }
    })
    .join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replaceAll(/&(?<name>amp|lt|gt|quot|#39|nbsp);/gu, (_, name: string) => entities[name] ?? '');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
