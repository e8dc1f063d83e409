// Story 2. Delegations sign, withdraw and sign again, and vote in secret.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../../lib/doors.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { g, marguerite, lukas, giulia, annika, fill, enter, save, signIn, story } from './shared.ts';

test('the registered delegations may sign, by their heads: one signature each, withdrawn and renewed in sight of all', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/recommendations/delegations`);
  for (const who of [marguerite, lukas, giulia]) {
    const body = page.getByRole('listitem').filter({ has: page.getByText(who.city, { exact: true }) }).first();
    await expect(body).toContainText('registered, with its head');
    await expect(body).toContainText(who.name);
  }
  // Lindental has another head since yesterday: whoever led it before signs nothing.
  await page.goto(`/manage/${g}/delegations`);
  await page.getByRole('link', { name: lukas.city }).click();
  await enter(page, { head_name: annika.name, head_mail: annika.mail });
  await save(page);
  await expect(page.getByText(`led by ${annika.name}`)).toBeVisible();
  await expect(async () => {
    await page.goto(`/manage/${g}/recommendations/delegations`);
    await expect(page.getByText(annika.name).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await signIn(page, lukas);
  expect((await page.goto(`/recommendations/${story.recommendation}/sign`))?.status(), 'he led it until yesterday').toBe(404);

  await signIn(page, marguerite);
  await page.goto(`/recommendations/${story.recommendation}`);
  await expect(page.getByText(`${marguerite.city} has not signed`)).toBeVisible();
  await page.getByRole('link', { name: 'Sign for your delegation' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Sign for ${marguerite.city}` }).click();
  await expect(page.getByText('Signed. Your delegation now stands under the text.')).toBeVisible();
  await page.getByText('Withdraw', { exact: true }).click();
  await page.getByRole('button', { name: `Withdraw for ${marguerite.city}` }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give the reason' })).toBeVisible();
  await page.getByLabel('Reason', { exact: true }).fill('Our council votes on Monday.');
  await page.getByRole('button', { name: `Withdraw for ${marguerite.city}` }).click();
  await expect(page.getByText('Withdrawn. That there was a signature stays visible.')).toBeVisible();
  await page.getByRole('button', { name: `Sign for ${marguerite.city}` }).click();
  await expect(page.getByText('Signed. Your delegation now stands under the text.')).toBeVisible();

  // The organiser cannot close it over the others' heads.
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/recommendations/${story.recommendation}`);
  await page.getByLabel('On which day').fill('2027-07-21');
  await page.getByRole('button', { name: 'Record the adoption' }).click();
  await expect(page.getByText(/Delegations may sign until/)).toBeVisible();

  // Giulia signs from a train, on a phone.
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, giulia);
  await page.goto(`/recommendations/${story.recommendation}/sign`);
  await expectNoOverflow(page);
  await page.getByRole('button', { name: `Sign for ${giulia.city}` }).click();
  await viewAsNobody(page);
  await page.goto(`/recommendations/${story.recommendation}`);
  await expect(page.getByRole('heading', { name: 'Endorsed by 2 delegations of 2 countries' })).toBeVisible();
  await page.getByText('All names, with dates and signatories').click();
  await expect(page.getByText(/Our council votes on Monday\./)).toBeVisible();
  await expectNoOverflow(page);
});

test('a second one is voted on in secret: one sees who voted, nobody how', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/recommendations`);
  await page.getByLabel('Title', { exact: true }).fill('Mediators after the third year');
  await page.getByLabel('Text, if there is one').fill('1. Nobody pays for mediators after the third year. The Union and its members do so together.');
  await page.getByLabel('Which one', { exact: true }).fill('A draft of the working group on mediation');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByText('The draft is begun.')).toBeVisible();
  const second = new URL(page.url()).pathname.split('/').pop()!;
  const desk = `/manage/${g}/recommendations/${second}`;
  await page.getByLabel('Delegations vote in secret').check();
  await fill(page, { 'Quorum in percent': '100' });
  await save(page);
  const step = async (name: string, day?: string) => {
    const form = page.locator('form.panel').filter({ has: page.getByRole('heading', { name }) });
    if (day) await form.getByLabel('Last day').fill(day);
    await form.getByRole('button').click();
  };
  await step('Open the consultation', '2027-08-10');
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await goTo(page, 'day-1');
  await viewAs(page, 'organiser');
  await page.goto(desk);
  await step('Begin the consolidation');
  await step('Fix the text and open the adoption', '2027-09-20');
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();

  const voters = [
    { ...marguerite, choice: 'for' }, { ...giulia, choice: 'against' }, { ...annika, city: lukas.city, choice: 'for' },
  ];
  for (const who of voters) {
    await signIn(page, who);
    await page.goto(`/recommendations/${second}/sign`);
    await expect(page.getByText(/Only sums are kept/)).toBeVisible();
    await page.getByRole('group', { name: `How ${who.city} votes` }).getByLabel(who.choice, { exact: true }).check();
    await page.getByRole('button', { name: `Vote for ${who.city}` }).click();
    await expect(page.getByText('Your delegation has voted.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Withdraw/ })).toHaveCount(0);
  }
  await viewAsNobody(page);
  await page.goto(`/recommendations/${second}`);
  await expect(page.getByText('The ballot is secret. The count is shown when it is over.')).toBeVisible();
  await expect(page.getByText(/\d for, \d against/)).toHaveCount(0);

  await viewAs(page, 'organiser');
  await page.goto(desk);
  await page.getByLabel('On which day').fill('2027-09-14');
  await page.getByRole('button', { name: 'Record the adoption' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await page.goto(`/recommendations/${second}`);
  await expect(page.getByText('2 for, 1 against, 0 abstentions')).toBeVisible();
});
