// The outbox of the demo, read as the person reads who gets the letter: by name and subject, then by its link.
import { expect, type Page } from '@playwright/test';

/** Opens the newest letter to somebody with this subject, in a tab of its own, and gives the tab. */
export async function openLetter(page: Page, to: string, subject: string): Promise<Page> {
  const desk = await page.context().newPage();
  await desk.goto('/outbox');
  // A letter is written after the answer to the click that caused it; looking again is what people do, too.
  await expect(async () => {
    await desk.reload();
    await expect(line(desk, to, subject)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await line(desk, to, subject).getByRole('link').click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(subject);
  return desk;
}

/** Follows the link in an opened letter whose path is like this. */
export async function follow(letter: Page, path: RegExp): Promise<void> {
  const links = await letter.getByRole('main').getByRole('link').all();
  const paths = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  const at = paths.findIndex((one) => path.test(one));
  expect(at, `a link like ${path} among ${paths.join(', ')}`).toBeGreaterThanOrEqual(0);
  await links[at]!.click();
}

function line(desk: Page, to: string, subject: string) {
  return desk.getByRole('row').filter({ hasText: to }).filter({ hasText: subject }).first();
}
