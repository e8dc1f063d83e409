// Story 2. After the adoption: to governments and back, on paper, and at the next edition.
import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../../lib/doors.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { g, title, published, marguerite, giulia, facts, expectFacts, fill, save, signIn, story } from './shared.ts';

test('it is adopted, submitted to governments and to the Union, answered, and followed up by a city', async ({ page }) => {
  await goTo(page, 'after');
  await viewAs(page, 'organiser');
  const desk = `/manage/${g}/recommendations/${story.recommendation}`;
  await page.goto(desk);
  await page.getByLabel('On which day').fill('2027-09-20');
  await page.getByRole('button', { name: 'Record the adoption' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();

  const submissions = page.locator('#submissions');
  await submissions.getByRole('button', { name: 'Record the submission' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say to whom it was submitted.' })).toBeVisible();
  for (const [to, process, aims] of [
    ['National governments of the members', 'national prevention plans', '2028-06-30'],
    ['Council and Parliament of the European Union', 'European security strategy 2025–2029', '2028-01-31'],
  ] as const) {
    await page.goto(desk);
    await fill(submissions, { 'Government or institution': to, 'Policy process it aims at': process, 'When that is decided': aims, 'Sent on': '2027-10-01' });
    await submissions.getByRole('button', { name: 'Record the submission' }).click();
    await expect(submissions.getByText(to).first()).toBeVisible();
  }
  const union = submissions.locator('.panel').filter({ hasText: 'Parliament of the European Union' });
  await union.getByText('Record an answer').click();
  await union.getByLabel('What it comes to').selectOption({ label: 'Takes it up in part' });
  await union.getByLabel('What it says').fill('Paragraph 2 is in the budget; paragraph 1 is for the members.');
  await union.getByRole('button', { name: 'Save the answer' }).click();
  await expect(union.getByText('Paragraph 2 is in the budget; paragraph 1 is for the members.')).toBeVisible();

  await signIn(page, giulia);
  await page.goto(`/recommendations/${story.recommendation}`);
  await page.getByRole('link', { name: 'Report for your delegation in five minutes' }).click();
  await page.getByRole('button', { name: 'Save the report' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('group', { name: 'Which point' }).getByLabel(/National governments decide/).check();
  await page.getByRole('group', { name: 'Where it stands' }).getByLabel('Done', { exact: true }).check();
  await page.getByLabel('What you did, or why not').fill('The prefect and the mayor decide in one room since September.');
  await page.getByLabel('How one can see it').fill('Minutes of 12 September');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the report' }).click();
  await expect(page.getByText('The prefect and the mayor decide in one room since September.')).toBeVisible();
});

test('whoever was not there reads the booklet, on paper and as a file for the office', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto(`/recommendations/booklet?of=${g}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Recommendations of ${title}`);
  for (const said of [
    'National governments decide on everyday security together with cities.', marguerite.city, giulia.city,
    'European security strategy 2025–2029', 'Paragraph 2 is in the budget', 'decide in one room since September',
  ]) await expect(page.getByRole('main')).toContainText(said);
  await expectAccessible(page);
  for (const path of [`/recommendations/booklet/docx?of=${g}`, `/recommendations/${story.recommendation}/docx`]) {
    const file = await page.request.get(path);
    expect(file.status(), path).toBe(200);
    expect((await file.body()).subarray(0, 2).toString(), 'a DOCX is a zip').toBe('PK');
  }
  await page.goto(`/fr/recommendations/booklet?of=${g}`);
  await expect(page.getByRole('main')).toContainText('Les gouvernements décident de la sécurité du quotidien avec les villes.');
});

test('every other fact of the text has its page', async ({ page }) => {
  await viewAs(page, 'organiser');
  const rest = new Set(facts.map((one) => one.path).filter((path) => path !== '/{g}'));
  for (const path of rest) {
    if (path.endsWith('/announcement') && !existsSync(published)) continue;
    await expectFacts(page, path, path.replace('{g}', g).replace('{r}', story.recommendation));
  }
});

test('three years later the next edition asks what became of it', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  await page.getByLabel('Earlier edition').selectOption({ label: title });
  await page.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByText('The next edition is ready as a draft.')).toBeVisible();
  const next = new URL(page.url()).pathname.split('/').pop()!;
  await page.goto(`/manage/${next}/settings`);
  await fill(page, { 'First day': '2030-03-20', 'Last day': '2030-03-22' });
  await save(page);
  await page.goto(`/manage/${next}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now.')).toBeVisible();

  await viewAsNobody(page);
  await page.goto(`/${next}`);
  const became = page.getByRole('region', { name: `What became of the recommendations of ${title}` });
  await expect(became.getByRole('link', { name: 'Cities as partners for security' })).toBeVisible();
  await expect(became).toContainText('Of its points 1 is done, 0 partly, 0 not; nobody has reported on 1.');
  await expectAccessible(page);
  await became.getByRole('link', { name: 'Point by point' }).click();
  await expect(page.getByText('The prefect and the mayor decide in one room since September.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: title }).getByRole('link', { name: 'Recommendations' })).toHaveAttribute('aria-current', 'page');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
  await page.goto(`/fr/${next}/recommendations`);
  await expect(page.getByText('Les villes, partenaires de la sécurité')).toBeVisible();
});
