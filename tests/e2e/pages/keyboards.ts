import type { CDPSession } from '@playwright/test';

/** One press of a key, as the system hands it to the page. */
interface Press {
  readonly key: string;
  readonly code: string;
  /** What it writes; nothing for a dead key. */
  readonly text?: string;
  readonly shift?: boolean;
}

type Layout = ReadonlyMap<string, readonly Press[]>;

/** Codes of a row of keys, and what each gives alone and with Shift. */
type KeyRow = readonly [codes: readonly string[], plain: string, shifted: string];

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => `Digit${digit}`);
const letterCodes = (letters: string): readonly string[] => [...letters].map((letter) => `Key${letter}`);

const azertyRows: readonly KeyRow[] = [
  [[...digits, 'Minus', 'Equal'], `&é"'(-è_çà)=`, '1234567890°+'],
  [letterCodes('QWERTYUIOP'), 'azertyuiop', 'AZERTYUIOP'],
  [['BracketRight', 'Backslash', 'Quote', 'IntlBackslash'], '$*ù<', '£µ%>'],
  [[...letterCodes('ASDFGHJKL'), 'Semicolon'], 'qsdfghjklm', 'QSDFGHJKLM'],
  [[...letterCodes('ZXCVBNM'), 'Comma', 'Period', 'Slash'], 'wxcvbn,;:!', 'WXCVBN?./§'],
];

const usRows: readonly KeyRow[] = [
  [['Backquote', ...digits, 'Minus', 'Equal'], '`1234567890-=', '~!@#$%^&*()_+'],
  [[...letterCodes('QWERTYUIOP'), 'BracketLeft', 'BracketRight', 'Backslash'], 'qwertyuiop[]\\', 'QWERTYUIOP{}|'],
  [[...letterCodes('ASDFGHJKL'), 'Semicolon', 'Quote'], `asdfghjkl;'`, 'ASDFGHJKL:"'],
  [[...letterCodes('ZXCVBNM'), 'Comma', 'Period', 'Slash'], 'zxcvbnm,./', 'ZXCVBNM<>?'],
];

const swissRows: readonly KeyRow[] = [
  [['Backquote', ...digits, 'Minus'], `§1234567890'`, '°+"*ç%&/()=?'],
  [[...letterCodes('QWERTYUIOP'), 'BracketLeft'], 'qwertzuiopè', 'QWERTZUIOPü'],
  [[...letterCodes('ASDFGHJKL'), 'Semicolon', 'Quote', 'Backslash'], 'asdfghjkléà$', 'ASDFGHJKLöä£'],
  [[...letterCodes('ZXCVBNM'), 'Comma', 'Period', 'Slash', 'IntlBackslash'], 'yxcvbnm,.-<', 'YXCVBNM;:_>'],
];

/** French of France, United States, French of Switzerland. */
export const keyboards = {
  azerty: layoutOf(azertyRows, { circumflex: ['BracketLeft', false], diaeresis: ['BracketLeft', true] }),
  us: layoutOf(usRows, undefined),
  swiss: layoutOf(swissRows, { circumflex: ['Equal', false], diaeresis: ['BracketRight', false] }),
} as const;

function layoutOf(
  rows: readonly KeyRow[],
  dead: Readonly<Record<'circumflex' | 'diaeresis', readonly [code: string, shift: boolean]>> | undefined,
): Layout {
  const layout = new Map<string, readonly Press[]>([[' ', [{ key: ' ', code: 'Space', text: ' ' }]]]);
  for (const [codes, plain, shifted] of rows) {
    for (const [index, code] of codes.entries()) {
      const [own, above] = [plain[index] ?? '', shifted[index] ?? ''];
      layout.set(own, [{ key: own, code, text: own }]);
      layout.set(above, [{ key: above, code, text: above, shift: true }]);
    }
  }
  if (layout.get('e')?.[0]?.code === 'KeyE') layout.set('€', [{ key: '€', code: 'KeyE', text: '€' }]);
  const accents = dead ? { '\u0302': dead.circumflex, '\u0308': dead.diaeresis } : {};
  for (const [accent, [code, shift]] of Object.entries(accents)) {
    for (const letter of 'aeiouAEIOU') {
      const [base] = layout.get(letter) ?? [];
      const text = `${letter}${accent}`.normalize('NFC');
      if (base && !layout.has(text))
        layout.set(text, [
          { key: 'Dead', code, shift },
          { ...base, key: text, text },
        ]);
    }
  }
  return layout;
}

/** As the protocol of the browser counts modifiers. */
const shiftHeld = 8;

const named: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Backspace: 8,
  ArrowUp: 38,
  ArrowDown: 40,
  F2: 113,
  F8: 119,
  F9: 120,
};

/** Fingers on a keyboard: each key goes down and up as the layout has it. */
export class Typist {
  readonly #session: CDPSession;
  readonly #layout: Layout;
  readonly #pause: (() => Promise<void>) | undefined;

  /** @param pause what passes between two keys */
  constructor(session: CDPSession, layout: Layout, pause?: () => Promise<void>) {
    this.#session = session;
    this.#layout = layout;
    this.#pause = pause;
  }

  /** Types a text; a sign that the keyboard does not have is composed. */
  async type(text: string): Promise<void> {
    let pressed: Promise<void>[] = [];
    for (const sign of text) {
      const presses = this.#layout.get(sign);
      for (const press of presses ?? []) {
        pressed.push(this.#press(press));
        // Without a pause the next key goes down before the page has heard of this one.
        if (this.#pause) await Promise.all(pressed);
      }
      if (presses) continue;
      await Promise.all(pressed);
      pressed = [];
      await this.compose(sign);
    }
    await Promise.all(pressed);
  }

  /** Presses a key that writes nothing. */
  async press(key: string, { shift = false } = {}): Promise<void> {
    const windowsVirtualKeyCode = named[key];
    if (windowsVirtualKeyCode === undefined) throw new Error(`no such key: ${key}`);
    const writes = key === 'Enter' ? { text: '\r' } : {};
    await this.#downAndUp({ key, code: key, windowsVirtualKeyCode, modifiers: shift ? shiftHeld : 0 }, writes);
  }

  /** Writes by an input method: the sign is shown while it is composed, then committed. */
  async compose(text: string): Promise<void> {
    const end = text.length;
    await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    await this.#session.send('Input.insertText', { text });
    await this.#pause?.();
  }

  async #press({ key, code, text, shift = false }: Press): Promise<void> {
    // The system has spent AltGr on the sign when the page hears of it.
    await this.#downAndUp({ key, code, modifiers: shift ? shiftHeld : 0 }, text === undefined ? {} : { text });
  }

  async #downAndUp(
    stroke: {
      readonly key: string;
      readonly code: string;
      readonly modifiers: number;
      readonly windowsVirtualKeyCode?: number;
    },
    writes: { readonly text?: string },
  ): Promise<void> {
    const type = writes.text === undefined ? 'rawKeyDown' : 'keyDown';
    await Promise.all([
      this.#session.send('Input.dispatchKeyEvent', { type, ...stroke, ...writes }),
      this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]);
    await this.#pause?.();
  }
}
