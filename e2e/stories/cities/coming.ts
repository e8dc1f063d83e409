// Story 2. Who comes: delegations and their seats, the list for the host, a visit with two places.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAs, viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';
import { g, title, marguerite, lukas, giulia, noor, pieter, annika, fill, enter, save, story } from './shared.ts';

test('registration opens: seats for delegations, in the time of Brussels', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/registration/settings`);
  await page.getByLabel('Everybody sees registration').check();
  await enter(page, {
    'opens-day': '2027-05-01', 'opens-time': '09:00', 'closes-day': '2027-06-10', 'closes-time': '23:59',
    'handover-day': '2027-06-05', 'handover-time': '23:59',
  });
  await save(page);
  await expect(page.getByText('Registration is saved.')).toBeVisible();
  await page.goto(`/manage/${g}/registration/tickets/new`);
  await page.getByLabel('on site', { exact: true }).check();
  await enter(page, { 'title-en': 'Three days', 'title-fr': 'Trois jours', price: 'a lot', currency: 'EUR', places: '9' });
  await page.getByRole('button', { name: 'Make the ticket' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write the price as in 120' })).toBeVisible();
  await enter(page, { price: '0' });
  await page.getByRole('button', { name: 'Make the ticket' }).click();
  await expect(page.getByText('The ticket is saved.')).toBeVisible();
});

/** The organiser holds places for a delegation; its head gets the link. */
async function hold(page: Page, who: typeof marguerite, seats: string): Promise<void> {
  await page.goto(`/manage/${g}/delegations`);
  await enter(page, { name: who.city, country: who.country, head_name: who.name, head_mail: who.mail, places: seats });
  await page.getByLabel('city', { exact: true }).check();
  await page.getByLabel('Three days', { exact: true }).check();
  await page.getByRole('button', { name: 'Make it and write to the head' }).click();
}

test('three delegations hold seats; a fourth finds no room, and its organiser keeps what was typed', async ({ page }) => {
  await viewAs(page, 'organiser');
  for (const [who, seats] of [[marguerite, '4'], [lukas, '3'], [giulia, '2']] as const) {
    await hold(page, who, seats);
    await expect(page.getByText('The delegation is made')).toBeVisible();
  }
  await hold(page, { name: 'Aino Koski', mail: 'aino@suomenranta.example', city: 'Suomenranta', country: 'Finland' }, '12');
  await expect(page.getByRole('alert').filter({ hasText: 'There are only 9 places' })).toBeVisible();
  await expect(page.locator('[name=name]')).toHaveValue('Suomenranta');
  await expect(page.getByRole('row').filter({ hasText: 'Lindental' })).toContainText('Lukas Brandt');
  await expectAccessible(page);
});

/** Whoever was sent a link fills in their own details. */
async function complete(page: Page, who: { name: string; mail: string }, of: typeof marguerite, sector: string): Promise<void> {
  const letter = await openLetter(page, who.mail, `Your place at ${title}`);
  await follow(letter, new RegExp(`^/${g}/delegates/`));
  story.places[who.name] = new URL(letter.url()).pathname;
  await fill(letter, { Name: who.name, Organisation: `City of ${of.city}`, 'City or region you come for': of.city, Country: of.country });
  await letter.getByLabel('Sector').selectOption({ label: sector });
  await letter.getByLabel('Level').selectOption({ label: 'Local' });
  await letter.getByRole('group', { name: 'Photographs' }).getByLabel('I may be in pictures').check();
  await save(letter);
  await expect(letter.getByText('Your details are saved.')).toBeVisible();
  await letter.close();
}

test('the heads send links, members complete their own, and a seat changes hands', async ({ page }) => {
  for (const [who, seats] of [[marguerite, 4], [lukas, 3], [giulia, 2]] as const) {
    const letter = await openLetter(page, who.mail, `${seats} places for ${who.city} at ${title}`);
    await follow(letter, new RegExp(`^/${g}/delegations/`));
    story.heads[who.city] = new URL(letter.url()).pathname;
    await letter.close();
  }
  await page.goto(story.heads[marguerite.city]!);
  await expect(page.getByText('You hold 4 places.')).toBeVisible();
  await expectAccessible(page);
  const mails = page.getByLabel('Addresses, one on each line');
  await mails.fill(['a', 'b', 'c', 'd', 'e'].map((one) => `${one}@clairmont.example`).join('\n'));
  await page.getByRole('button', { name: 'Send the links' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Delegation of');
  await page.goto(story.heads[marguerite.city]!);
  await mails.fill(`${marguerite.mail}\n${noor.mail}\n${pieter.mail}`);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await expect(page.getByText('The links are on their way.')).toBeVisible();
  await complete(page, marguerite, marguerite, 'Government');
  await complete(page, noor, marguerite, 'Human services');

  // Pieter cannot come. His seat is free again, and his link opens nothing any more.
  const before = await openLetter(page, pieter.mail, `Your place at ${title}`);
  await follow(before, new RegExp(`^/${g}/delegates/`));
  const his = new URL(before.url()).pathname;
  await before.close();
  await page.goto(story.heads[marguerite.city]!);
  await page.getByRole('row').filter({ hasText: pieter.mail }).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('The place is free again.')).toBeVisible();
  expect((await page.goto(his))?.status(), 'the link of a place that changed hands').toBe(404);
  const ines = { name: 'Inès Lambert', mail: 'ines@clairmont.example' };
  await page.goto(story.heads[marguerite.city]!);
  await mails.fill(ines.mail);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await complete(page, ines, marguerite, 'Police');

  await page.goto(story.heads[lukas.city]!);
  await page.getByLabel('Addresses, one on each line').fill(`${lukas.mail}\n${annika.mail}`);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await complete(page, lukas, lukas, 'Government');
  await complete(page, annika, lukas, 'Academia');
  await page.goto(story.heads[giulia.city]!);
  await page.getByLabel('Addresses, one on each line').fill(giulia.mail);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await complete(page, giulia, giulia, 'Government');
});

test('Amina reads who comes: the list for the host, and a sentence beside the edition before', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/delegations`);
  await page.getByRole('link', { name: marguerite.city }).click();
  for (const [name, sector] of [['Marguerite Delvaux', 'Government'], ['Noor Haddad', 'Human services'], ['Inès Lambert', 'Police']] as const) {
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText(sector);
  }
  await expect(page.getByRole('row').filter({ hasText: 'Pieter' })).toHaveCount(0);
  await page.goto(`/manage/${g}/registration/figures`);
  await expect(page.getByText('6 participants of 3 cities and regions from 3 countries')).toBeVisible();
  for (const figure of ['700 participants', '140 cities and regions', '27']) {
    await expect(page.getByRole('definition').filter({ hasText: figure }).first()).toBeVisible();
  }
  await expectAccessible(page);
});

test('a visit has its rules and two places: whoever comes third waits, and moves up when a place is given back', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/sign-up`);
  await page.getByText('Sessions without sign-up').click();
  await page.getByRole('link', { name: 'A safe consumption room' }).click();
  await enter(page, {
    places: '2', 'opens-day': '2027-05-01', 'opens-time': '09:00', 'closes-day': '2027-06-10', 'closes-time': '23:59',
    'meeting-en': 'At the tram stop, ten minutes before', 'meeting-fr': 'À l’arrêt du tram, dix minutes avant',
    'rules-en': 'No photographs, no names of those who are there.', 'rules-fr': 'Pas de photographies.',
    host_name: 'Dr Salma Idrissi', host_mail: 'salma@host.example',
  });
  await page.getByLabel('The host needs name and number of a document').check();
  await save(page);
  await expect(page.getByText('Sign-up is saved.')).toBeVisible();
  await viewAsNobody(page);

  const visit = () => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A safe consumption room' }) });
  const signUp = async (who: string, said: string, button: string) => {
    await page.goto(story.places[who]!);
    await visit().getByLabel('Name as in your document, and its number').fill(`${who}, 0472`);
    await visit().getByLabel('I have read the rules and keep to them').check();
    await visit().getByRole('button', { name: button }).click();
    await expect(page.getByText(said, { exact: true })).toBeVisible();
  };
  await page.goto(story.places[noor.name]!);
  await expect(visit()).toContainText('No photographs');
  await visit().getByLabel('Name as in your document, and its number').fill('Noor Haddad, 0472');
  await visit().getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('Read the rules and tick the box, then sign up again.')).toBeVisible();
  await signUp(noor.name, 'You are in.', 'Sign up');
  await signUp(annika.name, 'You are in.', 'Sign up');
  await signUp(giulia.name, 'You are on the waiting list. If a place is given back you get a letter.', 'Join the waiting list');
  await page.goto(story.places[noor.name]!);
  await visit().getByRole('button', { name: 'Give the place back' }).click();
  await expect(page.getByText('Given back.', { exact: true })).toBeVisible();
  await page.goto(story.places[giulia.name]!);
  await expect(visit()).toContainText('you are in');

  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/sign-up`);
  await page.getByRole('link', { name: 'A safe consumption room' }).click();
  for (const name of [annika.name, giulia.name]) await expect(page.getByRole('row').filter({ hasText: name })).toContainText(`${name}, 0472`);
});
