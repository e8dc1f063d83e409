// Story 2: an announcement becomes a conference of cities. Delegations come, visit and talk with decision-makers; what is
// marked in the minutes becomes a recommendation that is amended, signed, submitted, answered and asked about again at
// the next edition. Told once, in order: each part begins where the one before it ended.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../lib/doors.ts';
import { follow, openLetter } from '../lib/letters.ts';
import { expectNoOverflow } from '../lib/look.ts';

// Two dozen topics, nine seats and a dozen letters take their time on a small machine.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

const g = 'security-democracy-cities';
const title = 'Security, Democracy & Cities';
const published = join(import.meta.dirname, '../../../shared/data/announcements/conference-of-cities-2024.txt');

// What the text says, in our words: for whoever does not have it.
const retold = `Strengthening social cohesion: 250 European local and regional authorities in Brussels on 20-22 March 2024
Cities and regions gather in Brussels for the Security, Democracy & Cities conference (20-22 March 2024) to discuss the challenges facing democracy.
How can cities help that all citizens feel free and secure? How to react to multiple crises? How can cities respond to drugs and trafficking? How to build trust between citizens and public institutions? How to reduce polarisation?
Local, national and European elected officials, field practitioners and speakers from various knowledge institutions will exchange on the topics of the day. There are site visits.
One of the objectives is to reaffirm the role of cities and local authorities as essential partners for security in Europe.
Aimed at local elected officials, public officers, public administrations, magistrates, law enforcement agencies, social workers, researchers, representatives of the private sector and civil society actors, the conference will also gather experts and representatives from the European institutions and international organisations.
The previous edition of the conference, in 2021 in Nice (France), gathered more than 700 participants representing 140 cities and regions from 27 countries.
The 2024 edition of the conference, which is held every three years, is organised by the European Forum for Urban Security (Efus) in partnership with safe.brussels.
www.praeventionstag.de`;

const marguerite = { name: 'Marguerite Delvaux', mail: 'marguerite@clairmont.example', city: 'Clairmont-sur-Sambre', country: 'Belgium' };
const lukas = { name: 'Lukas Brandt', mail: 'lukas@lindental.example', city: 'Lindental', country: 'Germany' };
const giulia = { name: 'Giulia Ferrante', mail: 'giulia@valserra.example', city: 'Valserra', country: 'Italy' };
const noor = { name: 'Noor Haddad', mail: 'noor@clairmont.example' };
const pieter = { name: 'Pieter Claes', mail: 'pieter@clairmont.example' };
const annika = { name: 'Annika Vogel', mail: 'annika@lindental.example' };
const bartolomeu = { name: 'Bartolomeu Reis', mail: 'bartolomeu@streetwork.example' };

/** The path of the recommendation that grows out of the minutes, and of its desk. */
let recommendation = '';
const heads: Record<string, string> = {};
const places: Record<string, string> = {};

const facts = readFileSync(join(import.meta.dirname, '../facts/conference-of-cities-2024.csv'), 'utf8')
  .split('\n').slice(1).filter((line) => line.trim() !== '')
  .map((line) => {
    const [fact, path, ...sought] = line.split(',');
    return { fact: fact!, path: path!, sought: sought.join(',') };
  });

/** Every fact whose page is this one stands on it; whole words of a page are read as a person reads them. */
async function expectFacts(page: Page, path: string, address: string): Promise<void> {
  await page.goto(address);
  const said = ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/g, ' ').toLowerCase();
  const missing = facts.filter((one) => one.path === path && !said.includes(one.sought.toLowerCase()));
  expect(missing, `facts that are not on ${address}`).toEqual([]);
}

async function fill(where: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await where.getByLabel(label, { exact: true }).fill(value);
}

/** Types what a form of the desk calls by these names. */
async function enter(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).first().click();

/** Signs in as people do: an address, a letter, its link. */
async function signIn(page: Page, who: { name: string; mail: string }): Promise<void> {
  await viewAsNobody(page);
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill(who.mail);
  await page.getByRole('button', { name: 'Send me the letter' }).click();
  const letter = await openLetter(page, who.mail, 'Sign in to League of River Cities');
  await follow(letter, /^\/sign-in\/link\//);
  await letter.getByRole('button', { name: 'Sign in' }).click();
  await expect(letter.getByRole('link', { name: who.name })).toBeVisible();
  await letter.close();
}

test('Amina pastes the announcement, and nothing is published before somebody has confirmed it', async ({ page }) => {
  await goTo(page, 'call');
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  const way = page.getByRole('region', { name: 'From an announcement' });
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is nothing to read yet' })).toBeVisible();
  await way.getByLabel('Text of the announcement').fill(existsSync(published) ? readFileSync(published, 'utf8') : retold);
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page).toHaveURL(new RegExp(`/manage/${g}/announcement`));
  await page.goto(`/manage/${g}/publish`);
  await expect(page.getByRole('heading', { name: 'Before it can be published' })).toBeVisible();
  expect((await page.request.get(`/${g}`, { headers: { cookie: '' } })).status(), 'a draft is nobody else’s').toBe(404);

  await page.goto(`/manage/${g}/announcement`);
  const days = page.getByRole('listitem').filter({ hasText: 'Days' }).first();
  await days.getByText('Correct it', { exact: true }).click();
  await days.getByLabel('Days, instead').fill('in spring');
  await days.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write the days as' })).toBeVisible();
  await page.goto(`/manage/${g}/announcement`);
  await expectAccessible(page);
  await page.getByRole('button', { name: /facts are sure: confirm them/ }).click();
  const confirm = page.getByRole('button', { name: /^So it is/ });
  for (let left = await confirm.count(); left > 0; left = await confirm.count()) await confirm.first().click();
  await page.goto(`/manage/${g}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now.')).toBeVisible();
});

test('two dozen topics stand in two languages, and what the text only tells is told', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/topics`);
  const add = async (number: string, en: string, fr: string) => {
    const fresh = page.locator('details.panel').last();
    if (!(await fresh.evaluate((one: HTMLDetailsElement) => one.open))) await fresh.locator('summary').click();
    await fill(fresh, { Number: number, 'Title (English)': en, 'Title (French)': fr });
    await save(page);
  };
  await add('1', 'Night mayors', 'Maires de nuit');
  await expect(page.getByRole('alert').filter({ hasText: 'Number 1 stands twice.' })).toBeVisible();
  await page.goto(`/manage/${g}/topics`);
  const topics = [
    ['Urban security day by day', 'La sécurité urbaine au quotidien'], ['Drugs in open places', 'Les drogues dans l’espace public'],
    ['Trafficking and small ports', 'Trafics et petits ports'], ['Young people and groups', 'Jeunes et groupes'],
    ['Hate on the tram', 'La haine dans le tram'], ['Women at night', 'Les femmes la nuit'],
    ['Neighbours who argue', 'Voisins en conflit'], ['Mediators in uniform and out of it', 'Médiateurs, en uniforme ou non'],
    ['Cameras and what they cannot see', 'Les caméras et ce qu’elles ne voient pas'], ['Data that cities share', 'Les données que les villes partagent'],
    ['Local crisis plans', 'Plans de crise locaux'], ['Crowds and festivals', 'Foules et fêtes'],
    ['Homes that are safe', 'Des logements sûrs'], ['Schools and the way there', 'L’école et son chemin'],
    ['Stations at two in the morning', 'Les gares à deux heures du matin'], ['Radicalisation early', 'La radicalisation, tôt'],
    ['Victims first', 'Les victimes d’abord'], ['Prison and coming home', 'La prison et le retour'],
    ['Small towns', 'Petites villes'], ['Borders inside Europe', 'Les frontières en Europe'],
    ['Money for prevention', 'L’argent de la prévention'], ['Elected and on site', 'Élus et sur place'],
    ['Trust in the town hall', 'La confiance dans la mairie'],
  ];
  for (const [at, [en, fr]] of topics.entries()) await add(String(at + 2), en!, fr!);

  await page.goto(`/manage/${g}/settings`);
  await page.getByRole('group', { name: 'Languages' }).getByLabel('French').check();
  const about = page.getByLabel('What it is about, in English');
  await about.fill(
    `${await about.inputValue()}\n\n` + 'Social cohesion makes cities safer. The conference meets before the European Parliament elections of June 2024, under the Belgian Presidency of the Union.\n\n'
    + 'safe.brussels is the public interest organisation that looks after prevention in the whole Brussels Capital Region.\n\n'
    + 'The Mayor of Liège, who presides the network, calls cities the level of governance that is closest to everyday security.',
  );
  await page.getByLabel('What it is about, in French').fill('La cohésion sociale rend les villes plus sûres.');
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
});

test('every fact of the text stands on the page of the conference', async ({ page }) => {
  await viewAsNobody(page);
  await expectFacts(page, '/{g}', `/${g}`);
  await expectAccessible(page);
  await page.goto(`/fr/${g}`);
  await expect(page.getByText('Les femmes la nuit')).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoOverflow(page);
});

/** Adds an item of one's own to the desk and puts it into the first free place of a day. */
async function arrange(page: Page, kind: string, title: string, french: string, minutes: string): Promise<void> {
  await page.goto(`/manage/${g}/programme?day=2027-06-15`);
  await page.getByLabel('Kind').selectOption({ label: kind });
  await fill(page, { Title: title, 'Title in the other language': french, Minutes: minutes });
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  // The options of a closed select are in no accessibility tree, so they are found by their group.
  const free = page.locator('optgroup[label="Free"] option').first();
  await page.getByLabel('Where to').selectOption({ label: ((await free.textContent()) ?? '').trim() });
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Moved.', { exact: true })).toBeVisible();
}

const withDeciders = 'Cities and the decision-making bodies of the European Union';

test('the clock of the sample stands in 2027: the days move, and five visits and a session with decision-makers are arranged', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/settings`);
  await fill(page, { 'First day': '2027-06-17', 'Last day': '2027-06-15' });
  await save(page);
  await expect(page.getByRole('alert')).toBeVisible();
  await fill(page, { 'First day': '2027-06-15', 'Last day': '2027-06-17' });
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();

  for (const [at, name] of ['Hémicycle', 'Salle des pas perdus', 'Cour', 'Rue', 'Quai', 'Gare'].entries()) {
    await page.goto(`/manage/${g}/rooms`);
    const fresh = page.locator('details.panel').last();
    if (!(await fresh.evaluate((one: HTMLDetailsElement) => one.open))) await fresh.locator('summary').click();
    await fill(fresh, { Name: name, Seats: at === 0 ? '700' : '40' });
    await save(page);
  }
  await arrange(page, 'Plenary', withDeciders, 'Les villes et les instances de décision de l’Union européenne', '90');
  await arrange(page, 'Site visit', 'A safe consumption room', 'Une salle de consommation à moindre risque', '120');
  await arrange(page, 'Site visit', 'The Regional Crisis Management Centre', 'Le centre régional de crise', '120');
  await arrange(page, 'Site visit', 'Technology for crime prevention', 'La technologie au service de la prévention', '120');
  await arrange(page, 'Site visit', 'Public space management', 'La gestion de l’espace public', '120');
  await arrange(page, 'Site visit', 'Social mediation in the street', 'La médiation sociale dans la rue', '120');
  await page.goto(`/manage/${g}/programme/publish`);
  await page.getByRole('button', { name: /^Publish version 1/ }).click();
  await expect(page.getByText('Published. Everyone concerned is told.')).toBeVisible();
});

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
  places[who.name] = new URL(letter.url()).pathname;
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
    heads[who.city] = new URL(letter.url()).pathname;
    await letter.close();
  }
  await page.goto(heads[marguerite.city]!);
  await expect(page.getByText('You hold 4 places.')).toBeVisible();
  await expectAccessible(page);
  const mails = page.getByLabel('Addresses, one on each line');
  await mails.fill(['a', 'b', 'c', 'd', 'e'].map((one) => `${one}@clairmont.example`).join('\n'));
  await page.getByRole('button', { name: 'Send the links' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Delegation of');
  await page.goto(heads[marguerite.city]!);
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
  await page.goto(heads[marguerite.city]!);
  await page.getByRole('row').filter({ hasText: pieter.mail }).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('The place is free again.')).toBeVisible();
  expect((await page.goto(his))?.status(), 'the link of a place that changed hands').toBe(404);
  const ines = { name: 'Inès Lambert', mail: 'ines@clairmont.example' };
  await page.goto(heads[marguerite.city]!);
  await mails.fill(ines.mail);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await complete(page, ines, marguerite, 'Police');

  await page.goto(heads[lukas.city]!);
  await page.getByLabel('Addresses, one on each line').fill(`${lukas.mail}\n${annika.mail}`);
  await page.getByRole('button', { name: 'Send the links' }).click();
  await complete(page, lukas, lukas, 'Government');
  await complete(page, annika, lukas, 'Academia');
  await page.goto(heads[giulia.city]!);
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
    await page.goto(places[who]!);
    await visit().getByLabel('Name as in your document, and its number').fill(`${who}, 0472`);
    await visit().getByLabel('I have read the rules and keep to them').check();
    await visit().getByRole('button', { name: button }).click();
    await expect(page.getByText(said, { exact: true })).toBeVisible();
  };
  await page.goto(places[noor.name]!);
  await expect(visit()).toContainText('No photographs');
  await visit().getByLabel('Name as in your document, and its number').fill('Noor Haddad, 0472');
  await visit().getByRole('button', { name: 'Sign up' }).click();
  await expect(page.getByText('Read the rules and tick the box, then sign up again.')).toBeVisible();
  await signUp(noor.name, 'You are in.', 'Sign up');
  await signUp(annika.name, 'You are in.', 'Sign up');
  await signUp(giulia.name, 'You are on the waiting list. If a place is given back you get a letter.', 'Join the waiting list');
  await page.goto(places[noor.name]!);
  await visit().getByRole('button', { name: 'Give the place back' }).click();
  await expect(page.getByText('Given back.', { exact: true })).toBeVisible();
  await page.goto(places[giulia.name]!);
  await expect(visit()).toContainText('you are in');

  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/sign-up`);
  await page.getByRole('link', { name: 'A safe consumption room' }).click();
  for (const name of [annika.name, giulia.name]) await expect(page.getByRole('row').filter({ hasText: name })).toContainText(`${name}, 0472`);
});

test('on the day it is noted what cities ask of the decision-makers; what is marked is a conclusion', async ({ page }) => {
  await goTo(page, 'review');
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/live`);
  await page.getByRole('link', { name: withDeciders }).click();
  const floor = new URL(page.url()).pathname;
  await page.goto(`${floor}/minutes`);
  const note = async (text: string, mark: string) => {
    await page.getByLabel('Next paragraph').fill(text);
    await page.locator('#mark').selectOption({ label: mark });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(text).first()).toBeVisible();
  };
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write something first.' })).toBeVisible();
  await note('National governments consult cities before they decide on everyday security.', 'a recommendation');
  await note('The European Union pays for prevention where it happens, in cities.', 'a recommendation');
  await note('Nobody pays for mediators after the third year.', 'a barrier');
  await note('Coffee was late.', 'a note');
  await page.getByLabel('Everybody sees the marked paragraphs among the conclusions').check();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await viewAsNobody(page);
  await page.goto(`/${g}/conclusions`);
  await expect(page.getByText('Nobody pays for mediators after the third year.')).toBeVisible();
  await expect(page.getByText('Coffee was late.')).toHaveCount(0);
});

test('Amina picks passages, and a draft grows out of them; Delphine writes it in French beside', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/recommendations`);
  await page.getByRole('link', { name: 'Choose from what was said' }).click();
  await expect(page.getByText('Coffee was late.')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Pick at least one passage.');
  await page.getByLabel(/National governments consult cities/).first().check();
  await page.getByLabel(/The European Union pays for prevention/).check();
  await page.getByLabel('Title', { exact: true }).fill('Cities as partners for security');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByText('The draft is begun.')).toBeVisible();
  recommendation = new URL(page.url()).pathname.split('/').pop()!;
  await page.getByRole('group', { name: 'Languages' }).getByLabel('French').check();
  await fill(page, { 'Title in French': 'Les villes, partenaires de la sécurité', 'Quorum in percent': '60' });
  await save(page);
  expect((await page.request.get(`/recommendations/${recommendation}`, { headers: { cookie: '' } })).status(), 'a draft is nobody else’s').toBe(404);

  await page.goto(`/recommendations/${recommendation}/draft`);
  await expect(page.getByText('No translation yet')).toHaveCount(2);
  const translate = async (n: number, text: string) => {
    const paragraph = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Paragraph ${n}` }) });
    await paragraph.getByLabel('French').fill(text);
    await paragraph.getByRole('button', { name: `Save ${n}, French` }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  };
  await translate(1, 'Les gouvernements consultent les villes avant de décider de la sécurité du quotidien.');
  await translate(2, 'L’Union européenne finance la prévention là où elle se fait, dans les villes.');

  await page.goto(`/manage/${g}/recommendations/${recommendation}`);
  const consult = page.locator('form.panel').filter({ has: page.getByRole('heading', { name: 'Open the consultation' }) });
  await consult.getByLabel('Last day').fill('2027-06-01');
  await consult.getByRole('button', { name: 'Open the consultation' }).click();
  await expect(page.getByRole('heading', { level: 1 }), 'an end that is past is refused').not.toContainText('Cities as partners');
  await page.goto(`/manage/${g}/recommendations/${recommendation}`);
  await consult.getByLabel('Last day').fill('2027-07-10');
  await consult.getByRole('button', { name: 'Open the consultation' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
});

const paragraphOf = (page: Page, n: number) => page.locator('ol.articles > li').nth(n - 1);

test('Bartolomeu amends without an account, Noor stands behind it, and a delegate comments in French', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto(`/recommendations/${recommendation}`);
  await expect(page.getByText('Amendments', { exact: true })).toHaveCount(0);
  await paragraphOf(page, 1).getByRole('link', { name: 'Propose another wording 1' }).click();
  await page.getByLabel('The wording you propose').fill('National governments and cities decide together on everyday security.');
  await fill(page, { 'Your name': bartolomeu.name, 'For whom you speak, if for somebody': 'Street work Valserra', 'E-mail address': bartolomeu.mail });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give your reason' })).toBeVisible();
  await expect(page.getByLabel('The wording you propose')).toHaveValue('National governments and cities decide together on everyday security.');
  await page.getByLabel('Why', { exact: true }).fill('To be consulted is to be heard afterwards.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('It is shown when you follow the link')).toBeVisible();
  await expect(page.getByText(bartolomeu.name)).toHaveCount(0);
  const confirm = await openLetter(page, bartolomeu.mail, 'Confirm what you wrote on “Cities as partners for security”');
  await follow(confirm, /^\/recommendations\/confirm\//);
  await confirm.getByRole('button', { name: 'Yes, show it with my name' }).click();
  await expect(confirm.getByText('Thank you. It is shown now.')).toBeVisible();
  await confirm.close();

  await page.goto(`/recommendations/${recommendation}`);
  const amendment = page.getByRole('listitem').filter({ hasText: 'A1. Paragraph 1, another wording' });
  await expect(amendment.locator('ins').first()).toBeVisible();
  await expect(page.getByText(bartolomeu.mail)).toHaveCount(0);
  await amendment.getByRole('link', { name: /^Support or object/ }).click();
  await page.getByLabel('Objects').check();
  await fill(page, { 'Your name': noor.name, 'E-mail address': noor.mail });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say why you object' })).toBeVisible();
  await page.getByLabel('Supports it').check();
  await page.getByRole('button', { name: 'Send' }).click();
  const stands = await openLetter(page, noor.mail, 'Confirm what you wrote on “Cities as partners for security”');
  await follow(stands, /^\/recommendations\/confirm\//);
  await stands.getByRole('button', { name: 'Yes, show it with my name' }).click();
  await stands.close();
  await page.goto(`/recommendations/${recommendation}/amendments/1`);
  await expect(page.getByRole('listitem').filter({ hasText: noor.name })).toBeVisible();

  await signIn(page, marguerite);
  await page.goto(`/fr/recommendations/${recommendation}`);
  await paragraphOf(page, 2).getByRole('link', { name: 'Commenter 2' }).click();
  await page.getByLabel('Votre commentaire').fill('Aussi dans les petites villes.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Aussi dans les petites villes.')).toBeAttached();
});

test('two of the drafting group work it in; its author is told why, and the French is out of date until somebody looks', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAsNobody(page);
  await page.goto(`/recommendations/${recommendation}/comment`);
  await expect(page.getByRole('heading', { level: 1 }), 'the consultation is over').not.toHaveText('Comment');

  await viewAs(page, 'organiser');
  const desk = `/manage/${g}/recommendations/${recommendation}`;
  await page.goto(desk);
  await page.getByRole('button', { name: 'Begin the consolidation' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await page.getByRole('button', { name: 'Fix the text and open the adoption' }).click();
  await expect(page.getByText(/undecided|still open|without a decision/i).first(), 'an open amendment holds it up').toBeVisible();

  await page.goto(`/recommendations/${recommendation}/draft/amendments/1`);
  await page.getByRole('button', { name: 'Take this text' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give the reason' })).toBeVisible();
  await page.getByLabel(/^The paragraph after this/).fill('National governments decide on everyday security together with cities.');
  await page.getByLabel('Reason', { exact: true }).fill('Together says more than consulted, in plainer words.');
  await page.getByRole('button', { name: 'Take this text' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A1. Paragraph 1, another wording' })).toContainText('Accepted in other words');
  const answered = await openLetter(page, bartolomeu.mail, 'Your amendment A1: Accepted in other words');
  await expect(answered.getByText('Together says more than consulted, in plainer words.')).toBeVisible();
  await follow(answered, new RegExp(`/recommendations/${recommendation}/amendments/1$`));
  await expect(answered.getByRole('heading', { level: 1 })).toHaveText('Amendment 1');
  await answered.close();

  await page.goto(`/recommendations/${recommendation}/draft`);
  await expect(page.getByText('Translation out of date')).toHaveCount(1);
  const paragraph = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Paragraph 1' }) });
  await paragraph.getByLabel('French').fill('Les gouvernements décident de la sécurité du quotidien avec les villes.');
  await paragraph.getByRole('button', { name: 'Save 1, French' }).click();
  await expect(page.getByText('Translation out of date')).toHaveCount(0);

  await page.goto(desk);
  const open = page.locator('form.panel').filter({ has: page.getByRole('heading', { name: 'Fix the text and open the adoption' }) });
  await open.getByLabel('Last day').fill('2027-09-20');
  await open.getByRole('button').click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await page.goto(`/recommendations/${recommendation}/versions?from=1&to=2`);
  await expect(page.locator('del').first()).toBeVisible();
  await expect(page.locator('ins').first()).toBeVisible();
  await expectAccessible(page);
});

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
  expect((await page.goto(`/recommendations/${recommendation}/sign`))?.status(), 'he led it until yesterday').toBe(404);

  await signIn(page, marguerite);
  await page.goto(`/recommendations/${recommendation}`);
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
  await page.goto(`/manage/${g}/recommendations/${recommendation}`);
  await page.getByLabel('On which day').fill('2027-07-21');
  await page.getByRole('button', { name: 'Record the adoption' }).click();
  await expect(page.getByText(/Delegations may sign until/)).toBeVisible();

  // Giulia signs from a train, on a phone.
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, giulia);
  await page.goto(`/recommendations/${recommendation}/sign`);
  await expectNoOverflow(page);
  await page.getByRole('button', { name: `Sign for ${giulia.city}` }).click();
  await viewAsNobody(page);
  await page.goto(`/recommendations/${recommendation}`);
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

  for (const [who, choice] of [[marguerite, 'for'], [giulia, 'against'], [{ ...annika, city: lukas.city }, 'for']] as const) {
    await signIn(page, who);
    await page.goto(`/recommendations/${second}/sign`);
    await expect(page.getByText(/Only sums are kept/)).toBeVisible();
    await page.getByRole('group', { name: `How ${who.city} votes` }).getByLabel(choice, { exact: true }).check();
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

test('it is adopted, submitted to governments and to the Union, answered, and followed up by a city', async ({ page }) => {
  await goTo(page, 'after');
  await viewAs(page, 'organiser');
  const desk = `/manage/${g}/recommendations/${recommendation}`;
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
  await page.goto(`/recommendations/${recommendation}`);
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
  for (const path of [`/recommendations/booklet/docx?of=${g}`, `/recommendations/${recommendation}/docx`]) {
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
    await expectFacts(page, path, path.replace('{g}', g).replace('{r}', recommendation));
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
