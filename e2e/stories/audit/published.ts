// Story 5. The portrait is published by a decision of the committee, read on the web and on paper, and opened as a file.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAsNobody } from '../../lib/doors.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { asCoordinator, audit, enter, said, unfold } from './shared.ts';

test('the portrait waits for the committee, then everybody reads it', async ({ page }) => {
  await asCoordinator(page, '/portrait');
  await expect(page.getByText('has not decided on a release yet')).toBeVisible();
  await asCoordinator(page, '/meetings/1');
  await unfold(page, 'Record a decision');
  await enter(page, 'decide', { about: 'release', decision: 'The portrait is published.', for: '2', against: '0', abstained: '0' });
  await said(page, 'Recorded');
  await asCoordinator(page, '/portrait/summary');
  await page.getByLabel('Public reading in English').fill('Thirty girls told us what no record shows.');
  await page.getByRole('button', { name: 'Keep' }).first().click();
  await asCoordinator(page, '/portrait');
  await page.getByRole('button', { name: 'Publish this version' }).click();
  await said(page, 'Published');
  await viewAsNobody(page);
  await page.goto(`${audit}/portrait`);
  await expect(page.getByText('Thirty girls told us what no record shows.')).toBeVisible();
  await expect(page.getByText('Girls leave the park at eleven').first()).toBeVisible();
  await expect(page.getByText('Verbal abuse in the park').first()).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'DOCX for the council' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
});

test('the borough’s own audit shows the whole way: a step not done, a source held back, what only voices show', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto('/audits');
  await expect(page.getByRole('link', { name: 'Tamsin Falls, winter road' }), 'nobody knows of it yet').toHaveCount(0);
  await page.getByRole('link', { name: 'How safe is Eastmarch, and for whom?', exact: true }).click();
  await expect(page.getByText(/Now: Strategy and action plan/)).toBeVisible();
  await page.getByRole('link', { name: 'Read the portrait' }).click();
  for (const chapter of ['Who is more at risk', 'What no statistic shows', 'Where sources agree, differ, are silent']) {
    await expect(page.getByRole('heading', { name: new RegExp(chapter) })).toBeVisible();
  }
  await expect(page.getByText('Urban members of the Nation'), 'its community holds it back').toHaveCount(0);
  await page.goto('/fr/audits/eastmarch/portrait');
  await expect(page.getByRole('heading', { name: /Qui est plus exposé/ })).toBeVisible();
});
