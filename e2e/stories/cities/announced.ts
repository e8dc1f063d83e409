// Story 2. From the text to a published programme: every fact confirmed, two dozen topics, five visits.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../../lib/doors.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { g, title, published, retold, facts, expectFacts, fill, save } from './shared.ts';

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
    const fresh = page.locator('form .list details').last();
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

export const withDeciders = 'Cities and the decision-making bodies of the European Union';

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
    const fresh = page.locator('form .list details').last();
    if (!(await fresh.evaluate((one: HTMLDetailsElement) => one.open))) await fresh.locator('summary').click();
    await fill(fresh, { Name: name, Seats: at === 0 ? '700' : '40' });
    await save(page);
  }
  await arrange(page, 'Session with decision-makers', withDeciders, 'Les villes et les instances de décision de l’Union européenne', '90');
  await arrange(page, 'Site visit', 'A safe consumption room', 'Une salle de consommation à moindre risque', '120');
  await arrange(page, 'Site visit', 'The Regional Crisis Management Centre', 'Le centre régional de crise', '120');
  await arrange(page, 'Site visit', 'Technology for crime prevention', 'La technologie au service de la prévention', '120');
  await arrange(page, 'Site visit', 'Public space management', 'La gestion de l’espace public', '120');
  await arrange(page, 'Site visit', 'Social mediation in the street', 'La médiation sociale dans la rue', '120');
  await page.goto(`/manage/${g}/programme/publish`);
  await page.getByRole('button', { name: /^Publish version 1/ }).click();
  await expect(page.getByText('Published. Everyone concerned is told.')).toBeVisible();
});
