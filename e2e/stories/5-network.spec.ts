// Story 5, its last part: the network tells what was done. Every fact of an institute's letter of 2021 stands on a page of
// the demo; Amina writes a record, corrects it in the open, composes an issue, and Bartolo, who asked for it, leaves.
// Told once, in order.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../lib/axe.ts';
import { viewAs } from '../lib/doors.ts';
import { factsOf } from '../lib/facts.ts';
import { expectNoOverflow } from '../lib/look.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

test('every fact of the letter stands on a page', async ({ page }) => {
  const missing: string[] = [];
  let at = '';
  for (const { fact, page: path, sought } of factsOf('newsletter-2021', '')) {
    if (at !== path) expect((await page.goto(path))?.status(), path).toBe(200);
    at = path;
    const main = page.getByRole('main');
    const said = (await main.innerText()).replace(/\s+/g, ' ').toLowerCase();
    const leads = await main.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    if (!said.includes(sought.toLowerCase()) && !leads.includes(sought)) missing.push(`${fact}: ${sought} is not on ${path}`);
  }
  expect(missing).toEqual([]);
});

test('Amina writes a record, and corrects it in the open', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/news/desk/new');
  await page.getByLabel('Kind').selectOption('meeting');
  await page.getByLabel('In English, Title', { exact: true }).fill('Tea with the lamplighters');
  await page.getByLabel('When', { exact: true }).fill('2027-07-20');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByLabel('When', { exact: true }).fill('2027-07-19');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Say in a sentence what you correct.').first()).toBeVisible();
  await page.getByLabel('In English, What is corrected').fill('It was on the nineteenth.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Public page' }).click();
  await expect(page.getByText('It was on the nineteenth.')).toBeVisible();
  await expectNoOverflow(page);
  await expectAccessible(page);
});

test('what was written is found, in either language', async ({ page }) => {
  await page.goto('/search');
  await page.getByLabel('Words').fill('lamplighter');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: 'Tea with the lamplighters' })).toBeVisible();
  await page.goto('/fr/search?q=interpretes');
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
