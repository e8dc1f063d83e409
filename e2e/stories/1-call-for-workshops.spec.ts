// Story 1: Imogen Harwell reads a call without an account, proposes a workshop with Tobias Lindqvist, is judged without
// her name, accepted, and stands in version 2 of the programme, and everyone concerned knows.
// Told once, in order: each part begins where the one before it ended.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../lib/axe.ts';
import { goTo, viewAs } from '../lib/doors.ts';
import { follow, openLetter } from '../lib/letters.ts';
import { expectNoOverflow } from '../lib/look.ts';
import { Quiet } from '../lib/quiet.ts';

test.describe.configure({ mode: 'serial' });

const title = 'The night bus that waits for the last shift';
const paragraphs = [
  'Three towns let their last bus wait until the people who clean and cook had locked up. In this workshop you plan such a stop for your own town.',
  'When Imogen Harwell asked the drivers what they feared, nobody had asked them before. They drew the map with which you will work.',
  'We counted calls at four stops for a year: there were a third fewer, and we cannot say how much of it was the new lamps.',
];
const imogen = { name: 'Imogen Harwell', mail: 'imogen@nightbus.example' };
const tobias = { name: 'Tobias Lindqvist', mail: 'tobias@lamplight.example' };

let code = '';
let editLink = '';
let answered = 0;
let room = '';

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ });

/** Types and waits for the answer of the house to it. */
async function write(page: Page, label: string, words: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByLabel(label).fill(words);
  await answer;
}

/** A figure of the accepted in the organiser's table of letters. */
async function accepted(page: Page, column: string): Promise<number> {
  const heads = await page.getByRole('columnheader').allInnerTexts();
  const cells = page.getByRole('row', { name: /^Accepted/ }).getByRole('cell');
  // The first column is the head of its row, not a cell.
  return Number.parseInt(await cells.nth(heads.indexOf(column) - 1).innerText(), 10);
}

async function answerWhatIsAsked(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'How long has it been running?' }).getByLabel('One to three years').check();
  await page.getByRole('group', { name: 'If there is no place for it' }).getByLabel('Yes').check();
}

test('Imogen opens the form from the call and it saves what she types', async ({ page, baseURL }) => {
  const quiet = await Quiet.on(page, baseURL!);
  await goTo(page, 'call');
  await page.goto('/safer-cities/call');
  await expect(page.getByText('Open, closes in 18 days')).toBeVisible();
  await page.getByRole('link', { name: 'Write a proposal' }).click();
  await page.getByLabel('Title', { exact: true }).fill(title);
  await expect(saved(page)).toBeVisible();

  await page.getByLabel('Workshop').check();
  await page.getByLabel('Upstream prevention').check();
  await page.getByLabel('Abstract', { exact: true }).fill(paragraphs.join('\n\n'));
  await page.getByLabel('What people take home').fill('A map of one night, a list of whom to ask, and the first phone call.');
  const her = page.getByRole('group', { name: /^You/ });
  await her.getByLabel('Name').fill(imogen.name);
  await her.getByLabel('E-mail').fill(imogen.mail);
  await her.getByLabel('Sector').selectOption('Government');
  await her.getByLabel('Level').selectOption('Local');
  await answerWhatIsAsked(page);
  await page.getByRole('button', { name: 'Save', exact: true }).last().click();
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/propose\//);
  const draft = page.url();

  const another = page.getByRole('group', { name: 'Another presenter' });
  await another.getByLabel('Name').fill(tobias.name);
  await another.getByLabel('E-mail').fill(tobias.mail);
  await another.getByRole('button', { name: 'Add this presenter' }).click();
  const his = page.getByRole('group', { name: new RegExp(tobias.name) });
  await his.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(his.getByText('has not answered')).toBeVisible();

  await page.goto(draft);
  await expect(page.getByLabel('Abstract', { exact: true })).toHaveValue(paragraphs.join('\n\n'));
  quiet.expectNothing();
  editLink = new URL(draft).pathname;
});

test('the preview tells Imogen where her name stands, and one click takes it out', async ({ page }) => {
  await page.goto(editLink);
  await page.getByRole('button', { name: 'See it as reviewers do' }).click();
  const remark = page.getByRole('note').filter({ hasText: 'Your name appears in paragraph 2.' });
  await expect(remark).toBeVisible();
  await expectAccessible(page);
  await remark.getByRole('button', { name: 'Replace it by “one of us”' }).click();
  await expect(page.getByText('We found no name in the texts.')).toBeVisible();
  await expect(page.getByText('When one of us asked the drivers')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the proposal' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
});

test('she sends it and has a receipt, and a letter with the link to change it', async ({ page }) => {
  await page.goto(editLink);
  await page.getByRole('button', { name: 'Send proposal' }).click();
  await expect(page.getByRole('heading', { name: 'We have received your proposal' })).toBeVisible();
  code = (await page.locator('dt:text-is("Code") + dd').innerText()).trim();
  expect(code).toMatch(/^[A-Z0-9]{6}$/);
  await expectAccessible(page);

  const letter = await openLetter(page, imogen.mail, `Received: ${title}`);
  await expect(letter.getByText(code)).toBeVisible();
  await follow(letter, /^\/propose\//);
  await expect(letter.getByText('It has been sent.')).toBeVisible();
  editLink = new URL(letter.url()).pathname;
  await write(letter, 'Note to the organisers (optional)', 'A table on which a map can lie.');
  await expect(saved(letter)).toBeVisible();
  await letter.reload();
  await expect(letter.getByLabel('Note to the organisers (optional)')).toHaveValue('A table on which a map can lie.');
});

test('two windows change the same words: she is asked, and nothing is lost', async ({ page, context }) => {
  const home = await context.newPage();
  await home.goto(editLink);
  await page.goto(editLink);
  const takeaway = 'What people take home';
  await write(page, takeaway, 'A map of one night and the first phone call.');
  await expect(saved(page)).toBeVisible();
  await home.getByLabel(takeaway).fill('A list of whom to ask, by name.');
  await expect(home.getByRole('heading', { name: 'Another window changed the same words' })).toBeVisible();
  await expect(home.getByText('A map of one night and the first phone call.')).toBeVisible();
  await home.getByRole('button', { name: 'Take the other' }).click();
  await expect(home.getByLabel(takeaway)).toHaveValue('A map of one night and the first phone call.');
});

test('Tobias joins by the link of his letter, without an account', async ({ page }) => {
  const letter = await openLetter(page, tobias.mail, `${imogen.name} asks you to present: ${title}`);
  await follow(letter, /^\/join\//);
  await expect(letter.getByText('would like to present this with you')).toBeVisible();
  await expectAccessible(letter);
  await letter.getByLabel('Sector').selectOption('Non-governmental organisation');
  await letter.getByLabel('Level').selectOption('Local');
  await letter.getByRole('button', { name: 'Join' }).click();
  await expect(letter.getByText('You have joined.', { exact: true })).toBeVisible();
  await openLetter(page, imogen.mail, `${tobias.name} presents with you: ${title}`);
});

test('without scripts, what is wrong is told at the top and what was typed stays', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'en-CA', timezoneId: 'America/Toronto' });
  const page = await context.newPage();
  await page.goto('/safer-cities/call/propose');
  await page.getByLabel('Title', { exact: true }).fill('A lamp at the ferry stairs');
  await page.getByLabel('Abstract', { exact: true }).fill('We moved one lamp by four metres.');
  await page.getByRole('group', { name: /^You/ }).getByLabel('E-mail').fill('rosalind at ferry');
  await page.getByRole('button', { name: 'Send proposal' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'things to put right' });
  await expect(summary).toBeVisible();
  await expect(summary.getByRole('link', { name: 'Choose a format.' })).toBeVisible();
  await expect(summary.getByRole('link', { name: /cannot be written to/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Not sent yet: \d+ things to put right/);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A lamp at the ferry stairs');
  await expect(page.getByLabel('Abstract', { exact: true })).toHaveValue('We moved one lamp by four metres.');
  await expect(page.getByRole('group', { name: /^You/ }).getByLabel('E-mail')).toHaveValue('rosalind at ferry');
  await context.close();
});

test('Amina, the organiser, finds it among the proposals with both its people', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/proposals');
  await page.getByLabel('Search').fill('night bus');
  await page.getByRole('button', { name: 'Show' }).click();
  const line = page.getByRole('row').filter({ hasText: title });
  await expect(line.getByText('Sent', { exact: true })).toBeVisible();
  await line.getByRole('link', { name: title }).click();
  await expect(page.getByText(imogen.name).first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: tobias.name }).filter({ hasText: 'said yes' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: /^A table on which a map can lie\.$/ }).first()).toBeVisible();
});

test('Amina gives it to Miriam, who reads it blind and judges it by keys', async ({ page }) => {
  await goTo(page, 'review');
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/reviews');
  const byHand = page.getByRole('form', { name: 'By hand' });
  await byHand.getByLabel('Code of the proposal').fill(code);
  const miriam = await byHand.getByRole('option', { name: /^Miriam Feldkamp/ }).innerText();
  await byHand.getByLabel('Reviewer').selectOption(miriam);
  await byHand.getByRole('button', { name: 'Give' }).click();

  await viewAs(page, 'reviewer');
  await page.goto('/review/safer-cities');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const whole = await page.content();
  for (const hidden of ['Imogen', 'Harwell', 'Tobias', 'Lindqvist', 'nightbus.example', 'lamplight.example']) {
    expect(whole, 'names are not on the page').not.toContain(hidden);
  }
  for (const key of ['5', '4', '5', '4', '8']) await page.keyboard.press(key);
  await page.keyboard.press('r');
  await page.keyboard.type('Let the drivers’ map speak first.');
  await page.keyboard.press('Control+Enter');
  await expect(page).not.toHaveURL(new RegExp(code));
  await page.goto('/review/safer-cities');
  await expect(page.getByRole('row').filter({ hasText: title })).toContainText('done');
});

test('Chidi, the chair, sees the figures and accepts it; one place too many is told', async ({ page }) => {
  await viewAs(page, 'chair');
  await page.goto('/manage/safer-cities/decisions?outcome=open');
  const line = page.getByRole('row').filter({ hasText: title });
  await expect(line.locator('td[data-label="Mean"]'), 'mean of one review').toHaveText('4.5');
  await expect(line.locator('td[data-label="Reviews"]')).toHaveText('1');
  await line.getByRole('link', { name: title }).click();
  await expect(page.getByText('Let the drivers’ map speak first.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Accepted').check();
  await page.getByRole('button', { name: 'Save the decision' }).click();
  await page.goto('/manage/safer-cities/decisions');
  await expect(page.getByRole('alert').filter({ hasText: '73 are accepted for 72 places.' })).toBeVisible();
});

test('Amina finds one more place, reads the letters beforehand and lets them go', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/call');
  await page.getByLabel('How many can be accepted').fill('73');
  await page.getByRole('button', { name: 'Save' }).click();

  await page.goto('/manage/safer-cities/letters');
  await expect(page.getByRole('alert')).toHaveCount(0);
  const plan = page.getByRole('form', { name: 'Until when people shall answer' });
  await plan.getByLabel('Last day').fill('2027-07-18');
  await plan.getByLabel('Until').fill('23:59');
  await plan.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Accepted', exact: true }).click();
  const preview = page.getByRole('article');
  await expect(preview).toContainText(imogen.name);
  await expect(preview).toContainText('Let the drivers’ map speak first.');
  await expect(preview).not.toContainText('Miriam');

  await page.goto('/manage/safer-cities/letters');
  await page.getByRole('button', { name: /^Write/ }).click();
  await page.getByRole('button', { name: /^Release.*letter/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  for (const column of ['To write', 'Held']) expect(await accepted(page, column), column).toBe(0);
  answered = await accepted(page, 'Answered');
});

test('Imogen says yes in one click from the letter', async ({ page }) => {
  const letter = await openLetter(page, imogen.mail, `“${title}” is in the programme`);
  await follow(letter, /^\/answer\//);
  await expect(letter.getByText('It is accepted. Will you come?')).toBeVisible();
  await expectAccessible(letter);
  await letter.getByRole('button', { name: 'Yes, I will' }).click();
  await expect(letter.getByText('You said yes. Thank you.', { exact: true })).toBeVisible();

  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/letters');
  expect(await accepted(page, 'Answered'), 'Amina sees one answer more').toBe(answered + 1);
});

test('Amina brings the session onto the desk and places it by a form', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/programme?day=2027-09-16');
  await page.getByRole('button', { name: 'Bring in 1 accepted session' }).click();
  const unplaced = page.getByRole('region', { name: /^Unplaced/ });
  await expect(unplaced.getByText(imogen.name)).toBeVisible();
  await unplaced.getByRole('link', { name: /Move to…/ }).click();
  await page.getByLabel('Day').selectOption({ label: 'Thursday 16 September 2027' });
  await page.getByRole('button', { name: 'Show this day' }).click();
  // The options of a closed select are in no accessibility tree, so they are found by their group.
  const free = page.locator('optgroup[label="Free"] option').first();
  const place = ((await free.textContent()) ?? '').trim();
  room = place.split(',')[0]!;
  await page.getByLabel('Where to').selectOption({ label: place });
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Moved.', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programme, Thursday 16 September 2027');
  await expect(page.getByRole('table').getByRole('article', { name: title })).toBeVisible();
});

test('she publishes version 2, and the two who are concerned are told', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/programme');
  await page.getByRole('link', { name: 'Check and publish' }).click();
  await expect(page.getByRole('heading', { name: 'Version 2: 2 people to tell' })).toBeVisible();
  await expect(page.getByRole('rowgroup').filter({ hasText: 'New, 1' })).toContainText(title);
  await expectAccessible(page);
  await page.getByLabel('A line for everyone (optional)').fill('One workshop more on Thursday.');
  await page.getByRole('button', { name: 'Publish version 2 and tell 2 people' }).click();
  await expect(page.getByText('Published. Everyone concerned is told.')).toBeVisible();
  for (const who of [imogen, tobias]) {
    const letter = await openLetter(page, who.mail, 'Safer Cities Conference: where and when your session is');
    await expect(letter.getByText(new RegExp(`${title}: .*16 September`))).toBeVisible();
    await letter.close();
  }
});

test('a reader without an account finds it on a phone, stars it and reads who presents', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const quiet = await Quiet.on(page, baseURL!);
  await page.goto('/safer-cities/programme?day=2027-09-16');
  await expect(page.getByText(/^Version 2 of/)).toBeVisible();
  const star = page.getByRole('button', { name: `Star: ${title}` });
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(star).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('definition').filter({ hasText: '16 September 2027' })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: room })).toBeVisible();
  for (const who of [imogen, tobias]) await expect(page.getByRole('link', { name: who.name })).toBeVisible();
  await expect(page.getByRole('button', { name: `Star: ${title}` })).toHaveAttribute('aria-pressed', 'true');

  await expectNoOverflow(page);
  quiet.expectNothing();

  await page.goto('/safer-cities/programme/changes');
  await expect(page.getByRole('listitem').filter({ hasText: title })).toBeVisible();
  await expect(page.getByText('One workshop more on Thursday.')).toBeVisible();
});

test('the calendar, the JSON and the XML hold it, and the programme speaks French', async ({ page }) => {
  for (const ending of ['ics', 'json', 'xml']) {
    const answer = await page.request.get(`/safer-cities/programme.${ending}`);
    expect(answer.status(), ending).toBe(200);
    // A calendar folds its lines; what is folded reads on without the break.
    expect((await answer.text()).replaceAll('\r\n ', ''), ending).toContain(title);
  }
  await page.goto('/fr/safer-cities/programme?day=2027-09-16');
  await expect(page.locator('html')).toHaveAttribute('lang', /^fr/);
  await expect(page.getByText(/Toutes les heures sont celles de/)).toBeVisible();
  await expect(page.getByRole('link', { name: title })).toHaveAttribute('lang', 'en');
});
