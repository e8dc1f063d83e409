// Story 3. What the text of the symposium says stands on a page, fact by fact, and each purpose leads to its answer.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAsNobody } from '../../lib/doors.ts';
import { factsOf } from '../../lib/facts.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { g, said } from './shared.ts';

test('every fact of the text has its place', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAsNobody(page);
  const facts = factsOf('symposium-of-partners', g);
  expect(facts.length).toBeGreaterThan(40);
  for (const address of new Set(facts.map((one) => one.page))) {
    await page.goto(address);
    const words = await said(page);
    const missing = facts.filter((one) => one.page === address && !words.includes(one.sought.toLowerCase()));
    expect(missing, `facts that are not on ${address}`).toEqual([]);
  }
});

test('a purpose leads to the set, the set to its practices, a practice to who tried it', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto(`/${g}`);
  await page.getByRole('link', { name: 'The set', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practical best practices for partnerships');
  await expect(page.getByText('the plenary, 96 for, 2 against')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^The circle on the river/ }).click();
  await expect(page.getByText('By air, boat or winter road only')).toBeVisible();
  await expect(page.getByText('Restorative', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/practices?came=failed');
  await page.getByRole('link', { name: /An evening in the cells/ }).click();
  await expect(page.getByRole('heading', { name: 'Why it was expected to work' })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 760 });
  await expectNoOverflow(page);
});
