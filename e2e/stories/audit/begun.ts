// Story 5. An audit begins, a webinar makes it known, a committee is invited and signs, meets and decides.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { asCoordinator, audit, committee, desk, enter, ismet, place, said, signIn, unfold, wanda } from './shared.ts';

test('the coordinator begins an audit; nobody else knows of it until a webinar opens it', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAs(page, 'coordinator');
  await page.goto('/audits');
  await page.getByRole('link', { name: 'Begin an audit' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Give it a title');
  await page.getByLabel('Title in English').fill('A park for girls too');
  await page.getByLabel('Place', { exact: true }).fill(place);
  await page.getByLabel('Residents').fill('4100');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await said(page, 'The steps are laid out');
  await expect(page).toHaveURL(new RegExp(`${desk}\\b`));
  await expectAccessible(page);
  await viewAsNobody(page);
  expect((await page.goto(audit))?.status()).toBe(404);

  await asCoordinator(page);
  await unfold(page, 'Add a gathering');
  await enter(page, 'event', { kind: 'opening', 'event-title': 'Webinar: what a safety audit is', 'held-on': '2027-07-28', 'event-path': '/safer-cities' });
  await page.getByRole('button', { name: 'Make it known' }).click();
  await viewAsNobody(page);
  await page.goto(audit);
  await expect(page.getByRole('link', { name: 'Webinar: what a safety audit is' })).toBeVisible();
  await expect(page.getByText('Now: Mandate and terms of reference.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
});

test('three are invited by letter, accept, and sign the terms each alone', async ({ page }) => {
  await asCoordinator(page, '/committee');
  for (const who of committee) await enter(page, 'invite', { mail: who.mail, role: 'committee', organisation: 'A partner' });
  await said(page, 'Invited by letter');
  for (const who of committee) {
    await signIn(page, who);
    expect((await page.goto(desk))?.status(), 'invited is not inside').toBe(404);
    const letter = await openLetter(page, who.mail, 'Invitation: A park for girls too');
    await follow(letter, new RegExp(`${audit}/invitation$`));
    await letter.getByRole('button', { name: 'Take part' }).click();
    await expect(letter.getByText('Thank you: you take part.')).toBeVisible();
    await letter.close();
  }
  await asCoordinator(page, '/terms');
  await expect(page.getByLabel('Text in English')).toHaveValue(/### Mandate/);
  await page.getByLabel('Text in English').fill('### Mandate\n\nThe friends of the park ask why girls keep away.');
  await page.getByRole('button', { name: 'Offer for signature' }).click();
  await said(page, 'each member of the committee got a letter');
  for (const who of [wanda, ismet]) {
    await signIn(page, who);
    await page.goto(`${desk}/terms`);
    await page.getByRole('button', { name: 'Sign for myself' }).click();
    await said(page, 'Signed.');
  }
  await expect(page.getByText('in force, signed by 2 of 3')).toBeVisible();
  await expectAccessible(page);
  await viewAsNobody(page);
  await page.goto(audit);
  await page.getByText('Read the terms').click();
  await expect(page.getByText('ask why girls keep away')).toBeVisible();
});

test('without a quorum nothing is decided', async ({ page }) => {
  await asCoordinator(page, '/committee');
  await unfold(page, 'Call a meeting');
  await enter(page, 'meeting', { 'meeting-title': 'Which voices are missing', 'meeting-day': '2027-07-20', 'meeting-time': '17:30', agenda: 'Terms\nWho is not in the room' });
  await said(page, 'every member of the committee got a letter');
  await unfold(page, 'Record a decision');
  const decision = { about: 'scope', decision: 'Girls are asked first, in groups of their own.', for: '2', against: '0', abstained: '0' };
  await enter(page, 'decide', decision);
  await expect(page.getByRole('alert')).toContainText('that is no quorum');
  for (const at of [0, 1]) await page.locator('.presence li').nth(at).getByLabel('present').check();
  await page.getByRole('button', { name: 'Keep who was there' }).click();
  await expect(page.getByText('2 of 3 present: a quorum')).toBeVisible();
  await unfold(page, 'Record a decision');
  await enter(page, 'decide', decision);
  await said(page, 'Recorded');
  await expectAccessible(page);
});
