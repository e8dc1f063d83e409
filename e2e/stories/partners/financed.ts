// Story 3. What works is paid for by outcomes: Hana writes the contract, Miriam's service reports, Chidi, who stands on
// neither side, decides what counts, and what is paid is what was earned.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAs, viewAsNobody } from '../../lib/doors.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { fill, g } from './shared.ts';

let contract = '';

/** Sends the form that does this, filled in. */
async function send(page: Page, act: string, values: Record<string, string>): Promise<void> {
  const form = page.locator(`form:has(input[name="act"][value="${act}"])`).filter({ has: page.locator(`[name="${Object.keys(values)[0]}"]`) });
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`);
    if (name === 'part' || name === 'organisation') await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await form.getByRole('button').last().click();
}

test('the purpose about money leads to a contract whose critique stands beside its figures', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto(`/${g}`);
  await page.getByRole('link', { name: 'The contracts', exact: true }).click();
  await page.getByRole('link', { name: 'Steady work after custody' }).click();
  await expect(page.getByRole('heading', { name: 'What is paid for' })).toBeVisible();
  await expect(page.getByText('what would have happened without', { exact: false })).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /INDIGO/ }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
});

test('Hana writes a contract; it runs when nothing is lacking', async ({ page }) => {
  await viewAs(page, 'coordinator');
  await page.goto('/contracts/begin');
  await page.getByLabel('Outcomes contract').check();
  await fill(page, { title: 'Lamps that stay lit', purpose: 'Landings are safe at night.', starts: '2027-07-01', ends: '2029-06-30', currency: 'CAD' });
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByText('Begun. Say who is in it')).toBeVisible();
  contract = new URL(page.url()).pathname.replace(/\/[a-z]+$/, '');
  await page.goto(`${contract}/parties`);
  const parties = { 'Ministry of Communities': 'Pays for outcomes', 'Landing Works': 'Does the work', 'Alder & Wren': 'Validates' };
  for (const [name, part] of Object.entries(parties)) await send(page, 'enter', { name, part });
  await send(page, 'seat', { mail: 'miriam.feldkamp@uni-haverling.example', organisation: 'Landing Works' });
  await send(page, 'seat', { mail: 'chidi.eze@port-averne.example', organisation: 'Alder & Wren' });
  await page.goto(`${contract}/metrics`);
  await page.locator('[name=pricing][value=each]').check();
  await send(page, 'add', { name: 'A landing without a break-in for a year', definition: 'None in twelve months.', target: '40', validation: 'Every landing is looked at.', source: 'The caretakers’ books', price: '1,250' });
  await expect(page.getByText('50,000').first()).toBeVisible();
  await page.goto(`${contract}/terms`);
  await fill(page, { cap: '50000', 'cohort-size': '40', hardest: 'Landings without a caretaker.', 'not-measured': 'Whether people move away.' });
  await page.getByLabel('Everybody may read the page of this contract').check();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'It runs from now on' }).click();
  await expect(page.getByText('Running').first()).toBeVisible();
  await expectAccessible(page);
});

test('what is reported is decided by whoever stands on neither side, and only that is paid', async ({ page }) => {
  await viewAs(page, 'reviewer');
  await page.goto(`${contract}/results`);
  await fill(page, { reported: '12', from: '2027-07-01', to: '2027-07-20', evidence: 'The books of twelve caretakers', link: 'https://landing-works.example/books' });
  await page.getByRole('button', { name: 'Report it' }).click();
  await expect(page.getByText('With the validator').first()).toBeVisible();
  await viewAs(page, 'chair');
  await page.goto(`${contract}/results/1`);
  await page.getByLabel('Some of them count').check();
  await fill(page, { accepted: '10', reason: 'Two books begin in August.' });
  await page.getByRole('button', { name: 'Decide', exact: true }).click();
  await expect(page.getByText('Partly accepted').first()).toBeVisible();
  await viewAs(page, 'coordinator');
  await page.goto(`${contract}/ledger`);
  await send(page, 'plan', { for: 'The first ten', amount: '12,500', due: '2027-07-25' });
  await page.getByRole('button', { name: /^It was paid today/ }).click();
  await expectAccessible(page);
  await viewAsNobody(page);
  await page.goto(contract);
  await expect(page.getByText('12,500').first()).toBeVisible();
  await expect(page.getByText('Not measured: Whether people move away.')).toBeVisible();
  await expect(page.getByText('Feldkamp')).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
});
