import type { Page } from '@playwright/test';

/** The five answers that make a client. */
const usualAnswers = {
  name: 'Mairie de Brélès',
  project: 'Gestion des demandes',
  tool: 'Sillage',
  goLive: '2027-03-01',
  populations: 'Accueil',
};

/** First launch and home, as a person uses them. */
export class HomePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Says who uses this machine. */
  async introduce(): Promise<void> {
    await this.#page.getByLabel('Prénom et nom').fill('Claire Le Goff');
    await this.#page.getByLabel('Cabinet').fill('Cap Conseil');
    await this.#page.getByRole('button', { name: 'Commencer' }).click();
  }

  async openSample(name: RegExp): Promise<void> {
    await this.#page.getByLabel(name).first().click();
    await this.#page.getByRole('navigation', { name: 'Sections du dossier' }).waitFor({ timeout: 60_000 });
  }

  /** Makes a client from the five answers: « Mairie de Brélès », unless others are given. */
  async makeClient(given: Partial<typeof usualAnswers> = {}): Promise<void> {
    const answers = { ...usualAnswers, ...given };
    await this.#page.getByRole('button', { name: 'Nouveau client' }).click();
    await this.#page.getByLabel('Qui est le client').fill(answers.name);
    await this.#page.getByLabel('Quel changement').fill(answers.project);
    await this.#page.getByLabel('Avec quel outil').fill(answers.tool);
    await this.#page.getByLabel('Quand doit-il').fill(answers.goLive);
    await this.#page.getByLabel('Pour qui').fill(answers.populations);
    await this.#page.getByRole('button', { name: 'Créer le dossier' }).click();
    await this.#page.getByRole('navigation', { name: 'Sections du dossier' }).waitFor();
  }
}
