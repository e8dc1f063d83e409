// Story 4. The announcement is read, confirmed, published, and the next edition begins with it.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs } from '../../lib/doors.ts';
import { factsOf } from '../../lib/facts.ts';
import { name, somebody, story, text } from './shared.ts';

test('Amina pastes the text, and each fact shows the words it was read from', async ({ page }) => {
  await goTo(page, 'call');
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  const way = page.getByRole('region', { name: 'From an announcement' });
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('There is nothing to read yet. Paste the text or choose a file.').first()).toBeVisible();
  await way.getByLabel('Text of the announcement').fill(text!);
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('26 facts wait for your word')).toBeVisible();
  story.first = new URL(page.url()).pathname.split('/')[2]!;
  const host = page.getByRole('listitem').filter({ hasText: 'host: Greater Manchester Police' });
  await expect(host.getByText('look twice')).toBeVisible();
  await expect(host.getByText('Read from: Greater Manchester Police')).toBeVisible();
});

test('nothing unconfirmed is published, and days are corrected only to days', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.first}/publish`);
  await expect(page.getByText(/Facts of the announcement that nobody has confirmed, corrected or left out: 26/)).toBeVisible();
  expect((await page.request.get(`/${story.first}`, { headers: { cookie: '' } })).status(), 'a draft is nobody else’s').toBe(404);

  await page.goto(`/manage/${story.first}/announcement`);
  await page.getByRole('button', { name: /^22 facts are sure/ }).click();
  const days = page.getByRole('listitem').filter({ hasText: '26 June to 27 June' });
  await days.getByText('Correct it').click();
  await days.getByLabel('Days, instead').fill('in June');
  await days.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('Write the days as 2027-09-14, or 2027-09-14/2027-09-16.').first()).toBeVisible();
  await expect(days.getByLabel('Days, instead')).toHaveValue('in June');
  await days.getByLabel('Days, instead').fill('2014-06-26/2014-06-27');
  await days.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('3 facts wait for your word')).toBeVisible();
  for (const left of ['2 facts wait for your word', '1 fact waits for your word', '0 facts wait for your word']) {
    await page.getByRole('button', { name: /^So it is/ }).first().click();
    await expect(page.getByText(left)).toBeVisible();
  }
  await page.goto(`/manage/${story.first}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now')).toBeVisible();
});

test('she asks everybody who comes what the agenda should be', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.first}/agenda`);
  await page.getByLabel('What it is for, in English').fill('The next steps in working with communities: what would you talk about, or make?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Done. Everybody sees what became of it.')).toBeVisible();
});

test('every fact of the text stands on a page', async ({ browser, baseURL }) => {
  const { context, page } = await somebody(browser, baseURL!);
  const missing: string[] = [];
  let at = '';
  for (const { fact, page: path, sought } of factsOf(name, story.first)) {
    if (at !== path) expect((await page.goto(path))?.status(), path).toBe(200);
    at = path;
    const main = page.getByRole('main');
    const said = (await main.innerText()).replace(/\s+/g, ' ').toLowerCase();
    const leads = await main.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    if (!said.includes(sought.toLowerCase()) && !leads.includes(sought)) missing.push(`${fact}: ${sought} is not on ${path}`);
  }
  expect(missing).toEqual([]);
  await expectAccessible(page);
  await context.close();
});

test('the next edition begins with the first one, and waits for its days', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  const way = page.getByRole('region', { name: 'As the next edition of an earlier one' });
  await way.getByLabel('Earlier edition').selectOption(story.first);
  await way.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByText('The next edition is ready as a draft.')).toBeVisible();
  story.second = new URL(page.url()).pathname.split('/')[2]!;
  expect(story.second).not.toBe(story.first);
  await page.goto(`/manage/${story.second}/publish`);
  await expect(page.getByText('It cannot be published without its dates. Set the first day.')).toBeVisible();
  await page.goto(`/manage/${story.second}/settings`);
  await page.getByLabel('First day').fill('2027-09-14');
  await page.getByLabel('Last day').fill('2027-09-15');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto(`/manage/${story.second}/rooms`);
  for (const [room, seats] of [['Weavers’ Hall', '100'], ['Loom Room', '30']]) {
    if (await page.getByText('Add one').count()) await page.locator('details').filter({ hasText: 'Add one' }).last().evaluate((d: HTMLDetailsElement) => { d.open = true; });
    await page.locator('[name="name.new"]').fill(room!);
    await page.locator('[name="capacity.new"]').fill(seats!);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  }
  await page.goto(`/manage/${story.second}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now')).toBeVisible();
});
