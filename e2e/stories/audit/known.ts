// Story 5. Sources are brought together under agreements; what no statistic shows comes to light; problems are scored.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { asCoordinator, committee, desk, enter, said, signIn, unfold, wanda } from './shared.ts';

async function source(page: Page, title: string, kind: string, owner: string): Promise<void> {
  await asCoordinator(page, '/inventory');
  await page.getByLabel('What it is called').fill(title);
  await page.getByLabel('Kind').selectOption(kind);
  await page.getByLabel('Who answers for it').fill('A partner');
  await page.getByLabel('Whose data they are').selectOption(owner);
  await page.getByRole('button', { name: 'Add it' }).click();
  await enter(page, 'stand', { standing: 'usable' });
  await said(page, 'Kept');
}

test('a partner’s records wait for an agreement; the audit’s own groups do not', async ({ page }) => {
  await source(page, 'Police records', 'incidents', 'partner');
  await expect(page.getByText('No agreement yet: the source may not be used.')).toBeVisible();
  await unfold(page, 'Write the agreement');
  await enter(page, 'agree', { 'safe-project': 'For this audit alone.' });
  await expect(page.getByRole('alert')).toContainText('protects nobody');
  await expect(page.locator('[name="safe-project"]')).toHaveValue('For this audit alone.');
  await source(page, 'Groups of girls', 'groups', 'audit');
  await page.goto(desk);
  await expect(page.getByText('Police records: no agreement holds')).toBeVisible();
  await expectAccessible(page);
});

test('girls keep away: only voices show it, and it is brought back to them before it is called valid', async ({ page }) => {
  await asCoordinator(page, '/findings');
  await page.getByLabel('The finding in English').fill('Girls leave the park at eleven and do not come back.');
  await page.getByLabel('Who is more at risk, in English').fill('girls from 11 to 16');
  await page.getByRole('button', { name: 'Write it' }).click();
  await page.getByRole('combobox', { name: /Police records/ }).selectOption('silent');
  await page.getByRole('combobox', { name: /Groups of girls/ }).selectOption('agrees');
  await page.getByRole('textbox', { name: /Groups of girls/ }).fill('4 of 4 groups');
  await page.locator('form:has(input[value="sources"]) button').click();
  await enter(page, 'state', { state: 'validated' });
  await expect(page.getByRole('alert')).toContainText('Grade its confidence first');
  await unfold(page, 'Grade it');
  for (const one of ['limits', 'coherence', 'relevance']) await page.locator(`[name="c-${one}"][value="none"]`).check();
  await page.locator('[name="c-adequacy"][value="moderate"]').check();
  await page.locator('[name="w-adequacy"]').fill('Four groups.');
  await page.locator('[name="level"][value="moderate"]').check();
  await page.getByRole('button', { name: 'Keep the grading' }).click();
  await unfold(page, 'Record what they said');
  await page.locator('[name="verdict"][value="confirmed"]').check();
  await enter(page, 'check', { 'checked-on': '2027-07-19', 'with-whom': 'Four groups, thirty girls' });
  await enter(page, 'state', { state: 'validated' });
  await expect(page.getByText('validated').first()).toBeVisible();
  await page.goto(`${desk}/findings?only=voices&risk=yes`);
  await expect(page.getByRole('link', { name: /Girls leave the park/ })).toBeVisible();
  await expect(page.getByText('More at risk: girls from 11 to 16')).toBeVisible();
  await expectAccessible(page);
});

test('the committee scores without names; the result is told once all is closed', async ({ page }) => {
  await asCoordinator(page, '/priorities');
  await unfold(page, 'Add a criterion');
  await enter(page, 'criterion', { 'name-en': 'Harm' });
  for (const problem of ['Verbal abuse in the park', 'Dogs off the lead']) {
    await unfold(page, 'Add a problem');
    await enter(page, 'problem', { 'problem-en': problem });
  }
  await page.getByRole('button', { name: 'Open the scoring' }).click();
  for (const who of committee) {
    await signIn(page, who);
    await page.goto(`${desk}/priorities/score`);
    await page.locator('[name="s-1-1"][value="4"]').check({ force: true });
    await page.locator('[name="s-2-1"][value="2"]').check({ force: true });
    await page.getByRole('button', { name: 'Send my scores' }).click();
    await said(page, 'Your scores are kept');
    await expect(page.getByRole('heading', { name: 'The result' })).toHaveCount(0);
  }
  await asCoordinator(page, '/priorities');
  await page.getByRole('button', { name: 'Close the scoring' }).click();
  await expect(page.getByRole('heading', { name: 'The result' })).toBeVisible();
  await expect(page.getByText(wanda.mail)).toHaveCount(0);
  await page.locator('[name^="place-"]').first().fill('1');
  await page.getByRole('button', { name: 'Keep the choice' }).click();
  await expect(page.getByText('priority 1')).toBeVisible();
  await expectAccessible(page);
});
