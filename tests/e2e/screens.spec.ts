import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { HomePage } from './pages/home-page.ts';
import { expect, test } from './workbench.ts';

/** Every screen of a client file, by its address. */
const screens = [
  'dashboard',
  'client/card',
  'client/projects',
  'client/go-lives',
  'client/calendar',
  'organisation/units',
  'organisation/populations',
  'organisation/people',
  'organisation/processes',
  'field/notes',
  'field/days',
  'field/workarounds',
  'field/irritants',
  'field/undocumented',
  'field/concerns',
  'field/use-cases',
  'impacts/matrix',
  'impacts/list',
  'impacts/risks',
  'influence/map',
  'influence/people',
  'influence/ambassadors',
  'influence/networks',
  'plan/grid',
  'plan/timeline',
  'plan/load',
  'follow-up/indicators',
  'follow-up/adoption',
  'follow-up/visits',
  'deliverables/write',
  'deliverables/documents',
  'sharing/copies',
  'sharing/history',
  'sharing/backups',
] as const;

const looks = [
  { name: 'petit clair', width: 1366, height: 768, theme: 'light' },
  { name: 'grand sombre', width: 1920, height: 1080, theme: 'dark' },
] as const;

for (const look of looks) {
  test(`looks at every screen, ${look.name}`, { tag: '@looks' }, async ({ workbench: { page, folder } }, info) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width: look.width, height: look.height });
    const home = new HomePage(page);
    await home.introduce();
    await chooseTheme(page, look.theme === 'dark' ? 'Sombre' : 'Claire');
    await home.openSample(/Aubrelle/u);
    for (const screen of screens) {
      await show(page, screen);
      await page.screenshot({
        path: `tests/e2e/results/screens/${look.width}-${look.theme}/${screen.replace('/', '-')}.png`,
      });
      await expectNoSidewaysScroll(page, screen);
      await expectAccessible(page, screen);
    }
    expect(folder).not.toBe('');
    info.annotations.push({ type: 'screens', description: String(screens.length) });
  });
}

/** Goes to a screen, and waits until all of it is there. */
async function show(page: Page, screen: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        if (location.hash === `#/${hash}`) {
          resolve();
          return;
        }
        addEventListener(
          'hashchange',
          () => {
            resolve();
          },
          { once: true },
        );
        location.hash = `/${hash}`;
      }),
    screen,
  );
  await page.locator('#content').getByRole('heading', { level: 2 }).first().waitFor();
  await page.evaluate(settled);
}

/** Waits in the page until the content has been all there for a few frames: what has come may ask for more. */
async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 5;) {
    quiet = document.querySelector('#content[aria-busy=false]') === null ? 0 : quiet + 1;
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
}

async function chooseTheme(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Préférences' }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await page.keyboard.press('Escape');
}

async function expectNoSidewaysScroll(page: Page, screen: string): Promise<void> {
  const wider = await page.evaluate(() => {
    const content = document.querySelector('#content');
    return Math.max(
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
      (content?.scrollWidth ?? 0) - (content?.clientWidth ?? 0),
    );
  });
  expect.soft(wider, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
}

async function expectAccessible(page: Page, screen: string): Promise<void> {
  // The kit's focus stops are hidden, and send the focus on as soon as they get it.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
    .analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );
  expect.soft(serious, screen).toEqual([]);
}
