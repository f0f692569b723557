import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { photoWithPlace, secrets } from '../support/small-jpeg.ts';
import { clientFile } from './client-file.ts';
import { HomePage } from './pages/home-page.ts';
import { WorkbenchPage } from './pages/workbench-page.ts';
import { expect, test } from './workbench.ts';

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Pastes or drops files, as the system hands them to the page. */
async function give(target: Locator, gesture: 'paste' | 'drop', files: readonly Given[]): Promise<void> {
  const told = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')] as const);
  await target.evaluate(
    (element, [kind, given]) => {
      const carried = new DataTransfer();
      for (const [name, content] of given)
        carried.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
      const how = { bubbles: true, cancelable: true };
      if (kind === 'paste') {
        element.dispatchEvent(new ClipboardEvent(kind, { ...how, clipboardData: carried }));
        return;
      }
      for (const type of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(type, { ...how, dataTransfer: carried }));
    },
    [gesture, told] as const,
  );
}

test('photos are pasted with a note and dropped on it; the file keeps no trace of the place', async ({
  workbench: { page, folder },
}) => {
  const home = new HomePage(page);
  const workbench = new WorkbenchPage(page);
  await home.introduce();
  await home.makeClient();
  await workbench.go('Terrain');
  const line = page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' });
  await line.fill('Le planning est sur un tableau blanc');
  await give(line, 'paste', [{ name: 'image.jpg', bytes: photoWithPlace() }]);
  await expect(page.getByText('1 photo part avec cette note')).toBeVisible();
  await line.press('Enter');
  const note = page.getByRole('option', { name: /tableau blanc/u });
  await expect(note.getByRole('img', { name: '1 photo' })).toBeVisible();

  const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
  await give(note, 'drop', [
    { name: 'IMG_0412.jpg', bytes: heic },
    { name: 'IMG_0413.jpg', bytes: photoWithPlace(1) },
  ]);
  await expect(note.getByRole('img', { name: '2 photos' })).toBeVisible();
  await expect(page.getByText(/IMG_0412\.jpg.*HEIC/u).last()).toBeVisible();

  await note.click();
  await workbench.panel
    .getByRole('button', { name: /Agrandir/u })
    .first()
    .click();
  const viewer = page.getByRole('dialog');
  await viewer.getByLabel('Légende').fill('Le planning de la semaine');
  await viewer.getByRole('button', { name: 'Photo suivante' }).press('ArrowRight');
  await expect(viewer.getByText('Photo 2 sur 2')).toBeVisible();
  await viewer.getByRole('button', { name: 'Retirer la photo' }).click();
  await expect(viewer.getByLabel('Légende')).toHaveValue('Le planning de la semaine');
  await page.keyboard.press('Escape');
  await expect(note.getByRole('img', { name: '1 photo' })).toBeVisible();
  await line.focus();
  await workbench.undo();
  await expect(note.getByRole('img', { name: '2 photos' })).toBeVisible();

  const bytes = readFileSync(clientFile(folder)).toString('latin1');
  expect(bytes).toContain('\u00ff\u00d8\u00ff');
  for (const secret of secrets) expect(bytes).not.toContain(secret);
});
