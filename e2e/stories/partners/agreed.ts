// Story 3. The gathering puts a set together, agrees on it and publishes it; a barrier gets its strategy, and somebody
// tells that they tried.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAs, viewAsNobody } from '../../lib/doors.ts';
import { fill, g, story } from './shared.ts';

test('a set is chosen, agreed on and published', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/practices`);
  await fill(page, { title: 'Small things that could begin tomorrow' });
  await page.getByRole('button', { name: 'Begin it' }).click();
  await page.locator('[name=add]').selectOption({ label: story.title });
  await fill(page, { 'introduction-en': 'Each costs less than a patrol car.' });
  await page.getByRole('button', { name: 'Save the set' }).click();
  await expect(page.getByText('The set is saved.')).toBeVisible();
  await fill(page, { [`why-${story.practice}-en`]: 'A lamp is cheap.' });
  await page.getByRole('button', { name: 'Save the set' }).click();
  await fill(page, { 'agreed-by': 'the working group on housing' });
  await page.getByRole('button', { name: 'Record the agreement' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish the set' }).click();
  await page.getByRole('link', { name: /^\/practices\/sets\// }).click();
  await expect(page.getByText('A lamp is cheap.')).toBeVisible();
});

test('a barrier is named with what overcame it, and somebody tells that they tried', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/barriers`);
  await fill(page, { title: 'The meeting is at ten in the morning' });
  await page.getByRole('button', { name: 'Name it' }).click();
  await fill(page, { 's-new-title-en': 'Meet at seven, with soup' });
  await page.getByLabel('Everybody may read it').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await viewAsNobody(page);
  await page.goto('/practices/barriers');
  await page.getByRole('link', { name: 'The meeting is at ten in the morning' }).click();
  await page.getByRole('link', { name: /^We have tried it/ }).click();
  await fill(page, { organisation: 'Comité de quartier des Moulins', place: 'Sainte-Aubierge', year: '2027', result: 'Twice as many came.', name: 'Lien Vo', mail: 'lien@moulins.example' });
  await page.getByLabel('Meet at seven, with soup').check();
  await page.getByLabel('Goes on').check();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('It is shown when an editor has read it.')).toBeVisible();
  await viewAs(page, 'coordinator');
  await page.goto('/practices/desk/tried');
  await page.getByRole('button', { name: /^Show it/ }).first().click();
  await viewAsNobody(page);
  await page.goto('/practices/barriers');
  await page.getByRole('link', { name: 'The meeting is at ten in the morning' }).click();
  await expect(page.getByText('Twice as many came.')).toBeVisible();
});
