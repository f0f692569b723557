import type { Locator, Page } from '@playwright/test';

/** The frame around every screen: sections, palette, panel, undo. */
export class WorkbenchPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get content(): Locator {
    return this.#page.locator('#content');
  }

  get panel(): Locator {
    return this.#page.getByRole('complementary', { name: 'Détail' });
  }

  /** Goes to a section by the rail. */
  async go(section: string): Promise<void> {
    await this.#page.getByRole('link', { name: section, exact: true }).click();
    await this.content.getByRole('heading', { level: 2 }).first().waitFor();
  }

  /** Goes to a tab of the section in view. */
  async tab(name: string): Promise<void> {
    await this.#page.getByRole('tab', { name }).click();
  }

  /** Finds something by Ctrl+K and opens the first hit. */
  async find(text: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Rechercher Ctrl+K' }).waitFor();
    await this.#page.keyboard.press('Control+k');
    await this.#page.getByRole('combobox', { name: 'Rechercher partout' }).waitFor();
    await this.#page.keyboard.type(text);
    await this.#page.getByRole('option').first().waitFor();
    await this.#page.keyboard.press('Enter');
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('Control+z');
  }
}
