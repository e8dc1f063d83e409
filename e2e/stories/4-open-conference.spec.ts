// Story 4: an open conference. Amina pastes the announcement of the first edition and confirms what it says; the second
// edition is made with those who come. Rhys suggests, Leila supports, sessions come of it; on the day Ines takes part
// from afar with the rights of everybody in the room, topics go up on the board, a prototype is made, and the
// conclusions are read while Amina and Chidi write them.
// Told once, in order: each part begins where the one before it ended.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from '../lib/axe.ts';
import { goTo, viewAs } from '../lib/doors.ts';
import { announcement, factsOf } from '../lib/facts.ts';
import { follow, openLetter } from '../lib/letters.ts';
import { expectNoOverflow } from '../lib/look.ts';
import { Quiet } from '../lib/quiet.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const name = 'open-conference-2014';
const text = announcement(name);
test.skip(text === undefined, 'skipped: no ../shared/data');

const word = 'Lamplight';
const suggestion = {
  title: 'What a town asks at two in the morning',
  text: 'I answer the night messages of one town. I bring a hundred of them, without names, and twenty minutes.',
  name: 'Rhys Bowen',
};
const making = {
  title: 'A reply that a tired sergeant can send',
  text: 'Bring scissors. We make it on paper first, then on a telephone.',
  name: 'Leila Haddad',
};
const fair = { title: 'A fair of gadgets', text: 'Every maker shows the newest.', name: 'Dale Pruett' };

/** The first edition, the second, and the sessions that came of the suggestions. */
let first = '';
let second = '';
const codes: Record<string, string> = {};

/** Somebody with a browser of their own. */
async function somebody(browser: Browser, baseURL: string, phone = false): Promise<{ context: BrowserContext; page: Page }> {
  const viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ baseURL, viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
  return { context, page: await context.newPage() };
}

/** Presses a button of the desk of a floor, whose part of the page is then told anew. */
async function desk(page: Page, button: string, within = page.locator('#desk')): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await within.getByRole('button', { name: button, exact: true }).click();
  expect((await answer).status(), button).toBeLessThan(400);
}

/** Presses a button whose answer comes without a new page, and waits for it. */
async function press(page: Page, button: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: button }).click();
  expect((await answer).status(), button).toBeLessThan(400);
}

/** A question as it stands in the list that everybody sees. */
const asked = (page: Page, words: string) => page.locator('#questions bdi').filter({ hasText: words });
const item = (page: Page, words: string) => page.locator('li[data-item]').filter({ has: page.locator('strong, .qt').filter({ hasText: words }) });

test('Amina pastes the text, and each fact shows the words it was read from', async ({ page }) => {
  await goTo(page, 'call');
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  const way = page.getByRole('region', { name: 'From an announcement' });
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('There is nothing to read yet. Paste the text or choose a file.').first()).toBeVisible();
  await way.getByLabel('Text of the announcement').fill(text!);
  await way.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('26 facts wait for your word')).toBeVisible();
  first = new URL(page.url()).pathname.split('/')[2]!;
  const host = page.getByRole('listitem').filter({ hasText: 'host: Greater Manchester Police' });
  await expect(host.getByText('look twice')).toBeVisible();
  await expect(host.getByText('Read from: Greater Manchester Police')).toBeVisible();
});

test('nothing unconfirmed is published, and days are corrected only to days', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${first}/publish`);
  await expect(page.getByText(/Facts of the announcement that nobody has confirmed, corrected or left out: 26/)).toBeVisible();
  expect((await page.request.get(`/${first}`, { headers: { cookie: '' } })).status(), 'a draft is nobody else’s').toBe(404);

  await page.goto(`/manage/${first}/announcement`);
  await page.getByRole('button', { name: /^22 facts are sure/ }).click();
  const days = page.getByRole('listitem').filter({ hasText: '26 June to 27 June' });
  await days.getByText('Correct it').click();
  await days.getByLabel('Days, instead').fill('in June');
  await days.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('Write the days as 2027-09-14, or 2027-09-14/2027-09-16.').first()).toBeVisible();
  await expect(days.getByLabel('Days, instead')).toHaveValue('in June');
  await days.getByLabel('Days, instead').fill('2014-06-26/2014-06-27');
  await days.getByRole('button', { name: 'Save the correction' }).click();
  await expect(page.getByText('3 facts wait for your word')).toBeVisible();
  for (const left of ['2 facts wait for your word', '1 fact waits for your word', '0 facts wait for your word']) {
    await page.getByRole('button', { name: /^So it is/ }).first().click();
    await expect(page.getByText(left)).toBeVisible();
  }
  await page.goto(`/manage/${first}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now')).toBeVisible();
});

test('she asks everybody who comes what the agenda should be', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${first}/agenda`);
  await page.getByLabel('What it is for, in English').fill('The next steps in working with communities: what would you talk about, or make?');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Done. Everybody sees what became of it.')).toBeVisible();
});

test('every fact of the text stands on a page', async ({ browser, baseURL }) => {
  const { context, page } = await somebody(browser, baseURL!);
  const missing: string[] = [];
  let at = '';
  for (const { fact, page: path, sought } of factsOf(name, first)) {
    if (at !== path) expect((await page.goto(path))?.status(), path).toBe(200);
    at = path;
    const main = page.getByRole('main');
    const said = (await main.innerText()).replace(/\s+/g, ' ').toLowerCase();
    const leads = await main.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    if (!said.includes(sought.toLowerCase()) && !leads.includes(sought)) missing.push(`${fact}: ${sought} is not on ${path}`);
  }
  expect(missing).toEqual([]);
  await expectAccessible(page);
  await context.close();
});

test('the next edition begins with the first one, and waits for its days', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto('/manage/new');
  const way = page.getByRole('region', { name: 'As the next edition of an earlier one' });
  await way.getByLabel('Earlier edition').selectOption(first);
  await way.getByRole('button', { name: 'Copy it' }).click();
  await expect(page.getByText('The next edition is ready as a draft.')).toBeVisible();
  second = new URL(page.url()).pathname.split('/')[2]!;
  expect(second).not.toBe(first);
  await page.goto(`/manage/${second}/publish`);
  await expect(page.getByText('It cannot be published without its dates. Set the first day.')).toBeVisible();
  await page.goto(`/manage/${second}/settings`);
  await page.getByLabel('First day').fill('2027-09-14');
  await page.getByLabel('Last day').fill('2027-09-15');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.goto(`/manage/${second}/rooms`);
  for (const [room, seats] of [['Weavers’ Hall', '100'], ['Loom Room', '30']]) {
    if (await page.getByText('Add one').count()) await page.locator('details').filter({ hasText: 'Add one' }).last().evaluate((d: HTMLDetailsElement) => { d.open = true; });
    await page.locator('[name="name.new"]').fill(room!);
    await page.locator('[name="capacity.new"]').fill(seats!);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  }
  await page.goto(`/manage/${second}/publish`);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('It is public now')).toBeVisible();
});

test('Amina invites Chidi by letter, and he accepts', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/people`);
  await page.getByText('Invite', { exact: true }).first().click();
  await page.getByLabel('E-mail addresses').fill('chidi.eze@port-averne.example');
  await page.getByLabel('Role', { exact: true }).first().selectOption({ label: 'Chair' });
  await page.getByRole('button', { name: 'Send the invitations' }).click();
  await expect(page.getByText('The invitations are on their way.')).toBeVisible();
  const { context, page: his } = await somebody(browser, baseURL!);
  const letter = await openLetter(his, 'chidi.eze@port-averne.example', 'Invitation: Policing Social Citizens');
  await follow(letter, /^\/sign-in\/invitation\//);
  await expect(letter.getByText('There is an account with this address. Sign in first; the invitation waits on your page.')).toBeVisible();
  await viewAs(letter, 'chair');
  await letter.reload();
  await letter.getByRole('button', { name: 'Accept', exact: true }).click();
  await letter.goto(`/manage/${second}/live`);
  await expect(letter.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('Rhys writes with the word of his invitation; without it his words are given back', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/agenda`);
  await page.getByLabel('What it is for, in English').fill('Two days are yours.');
  await page.getByLabel('Word of the invitation').fill(word);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Done. Everybody sees what became of it.')).toBeVisible();

  const { context, page: his } = await somebody(browser, baseURL!, true);
  await his.goto(`/${second}`);
  await his.getByRole('link', { name: 'Making the agenda together' }).click();
  await his.getByLabel('Title', { exact: true }).fill(suggestion.title);
  await his.getByLabel('Your text').fill(suggestion.text);
  await his.getByLabel('Your name').fill(suggestion.name);
  await his.getByLabel('The word of the invitation').fill('lantern');
  await his.getByRole('button', { name: 'Post it' }).click();
  await expect(his.getByText('This is not the word of the invitation. It stands in the letter that invited you.').first()).toBeVisible();
  await expect(his.getByLabel('Your text')).toHaveValue(suggestion.text);
  await his.getByLabel('The word of the invitation').fill(word.toLowerCase());
  await his.getByRole('button', { name: 'Post it' }).click();
  await expect(his.getByText('Posted. You will see here what becomes of it.')).toBeVisible();
  await expect(his.getByRole('heading', { name: '1 suggestion or post' })).toBeVisible();
  await expectNoOverflow(his);
  await expectAccessible(his);
  await context.close();
});

test('Leila supports it once, comments, and posts her own; Dale posts one too', async ({ browser, baseURL }) => {
  const { context, page } = await somebody(browser, baseURL!);
  await page.goto(`/${second}/agenda`);
  await page.getByRole('link', { name: suggestion.title }).click();
  await press(page, 'I support this');
  await page.reload();
  await expect(page.getByText('1 supports it')).toBeVisible();
  const back = page.getByRole('button', { name: 'You support this; take it back' });
  await expect(back).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('Your comment').fill('I would read ten of them aloud.');
  await page.getByLabel('Your name').fill(making.name);
  await page.getByLabel('The word of the invitation').fill(word);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'I would read ten of them aloud.' })).toContainText(making.name);
  await press(page, 'You support this; take it back');
  await page.reload();
  await expect(page.getByText('nobody supports it yet')).toBeVisible();
  await press(page, 'I support this');
  await page.reload();
  await expect(page.getByText('1 supports it')).toBeVisible();
  for (const one of [making, fair]) {
    await page.goto(`/${second}/agenda`);
    await page.getByLabel('Title', { exact: true }).fill(one.title);
    await page.getByLabel('Your text').fill(one.text);
    await page.getByLabel('Your name').fill(one.name);
    await page.getByLabel('The word of the invitation').fill(word);
    await page.getByRole('button', { name: 'Post it' }).click();
    await expect(page.getByText('Posted. You will see here what becomes of it.')).toBeVisible();
  }
  await context.close();
});

test('Amina makes a short talk of the one and a prototyping session of the other, and declines the third with a reason', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/agenda`);
  const declined = item(page, fair.title);
  await declined.getByRole('button', { name: 'Not this time' }).click();
  await expect(page.getByText('Say in a sentence why, before you decline: whoever suggested it reads it.')).toBeVisible();
  await page.goto(`/manage/${second}/agenda`);
  await declined.getByLabel('Answer in a sentence').fill('We keep these two days free of products.');
  await declined.getByRole('button', { name: 'Not this time' }).click();
  for (const [one, format] of [[suggestion, 'Short talk'], [making, 'Prototyping']] as const) {
    await item(page, one.title).getByLabel('As what?').selectOption({ label: format });
    await item(page, one.title).getByRole('button', { name: 'Make it a session' }).click();
    await expect(item(page, one.title)).toContainText('It becomes a session.');
    await expect(item(page, one.title).getByRole('button', { name: 'Make it a session' })).toHaveCount(0);
  }
  const { context, page: dales } = await somebody(browser, baseURL!);
  await dales.goto(`/${second}/agenda`);
  await dales.getByRole('link', { name: fair.title }).click();
  await expect(dales.getByText('We keep these two days free of products.')).toBeVisible();
  await dales.goto(`/${second}/agenda`);
  await dales.getByRole('link', { name: suggestion.title }).click();
  await expect(dales.getByText('Its place in the programme is being looked for.')).toBeVisible();
  await context.close();
});

test('she adds a seminar from the agenda, a plenary of her own, places all four and publishes version 1', async ({ page, browser, baseURL }) => {
  await goTo(page, 'programme');
  await viewAs(page, 'organiser');
  const { context, page: grace } = await somebody(browser, baseURL!);
  await grace.goto(`/${second}/agenda`);
  await grace.getByLabel('Title', { exact: true }).fill('Ten years of answering at once');
  await grace.getByLabel('Your text').fill('What we would not do again.');
  await grace.getByLabel('Your name').fill('Grace Adeyemi');
  await grace.getByLabel('The word of the invitation').fill(word);
  await grace.getByRole('button', { name: 'Post it' }).click();
  await page.goto(`/manage/${second}/agenda`);
  await item(page, 'Ten years of answering at once').getByLabel('As what?').selectOption({ label: 'Seminar' });
  await item(page, 'Ten years of answering at once').getByRole('button', { name: 'Make it a session' }).click();

  await page.goto(`/manage/${second}/programme?day=2027-09-14`);
  await page.getByLabel('Kind').selectOption({ label: 'Plenary' });
  await page.getByLabel('Title', { exact: true }).fill('What we know by tonight');
  await page.getByLabel('Minutes').fill('30');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { name: /What we know by tonight/ })).toBeVisible();
  const places: [string, string][] = [
    [suggestion.title, 'weavers-hall@2027-09-14T15:30'],
    [making.title, 'loom-room@2027-09-14T15:00'],
    ['Ten years of answering at once', 'weavers-hall@2027-09-14T16:15'],
    ['What we know by tonight', 'weavers-hall@2027-09-14T17:30'],
  ];
  for (const [title, place] of places) {
    await page.goto(`/manage/${second}/programme?day=2027-09-14`);
    const card = page.locator(`article[data-title="${title}"]`);
    codes[title] = (await card.getAttribute('data-card'))!.slice(0, 6);
    const revision = await page.locator('#board > input[name=revision]').inputValue();
    const answer = await page.request.post(`/manage/${second}/programme/move?day=2027-09-14`, {
      form: { session: (await card.getAttribute('data-card'))!, to: place, revision },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status(), `${title} to ${place}`).toBe(200);
  }
  await page.goto(`/manage/${second}/programme/publish`);
  await page.getByRole('button', { name: /^Publish version 1/ }).click();
  await expect(page.getByText('Published. Everyone concerned is told.')).toBeVisible();

  await grace.goto(`/${second}/agenda`);
  await grace.getByRole('link', { name: suggestion.title }).click();
  await grace.getByRole('link', { name: suggestion.title }).click();
  await expect(grace.getByRole('definition').filter({ hasText: '14 September 2027' })).toBeVisible();
  await expect(grace.getByText('Suggested by Rhys Bowen')).toBeVisible();
  await expect(grace.getByText('Short talk, 20 minutes')).toBeVisible();
  await expectAccessible(grace);
  await context.close();
});

test('Amina sets the webcast of the talk; a player of an unknown house is refused', async ({ page }) => {
  await goTo(page, 'day-1');
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/live/${codes[suggestion.title]}/webcast`);
  await page.getByLabel('How it is sent').selectOption({ label: 'A player of another house' });
  await page.getByLabel('Address', { exact: true }).fill('https://player.elsewhere.example/embed/1');
  await page.getByLabel('It is being sent now').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Players of this house are not shown here/).first()).toBeVisible();
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('https://player.elsewhere.example/embed/1');
  await page.getByLabel('How it is sent').selectOption({ label: 'A stream of our own (HLS)' });
  await page.getByLabel('Address', { exact: true }).fill('https://stream.weavers.example/hall/live.m3u8');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The webcast is set.')).toBeVisible();
  await page.goto(`/manage/${second}/live/${codes[suggestion.title]}`);
  await page.getByText('Prepare a poll').click();
  await page.getByLabel('How is it answered?').selectOption({ label: 'One choice' });
  await page.getByLabel('The question, in English').fill('Who answers at two in your town?');
  await page.getByLabel('The choices, one a line').fill('A person\nA machine\nNobody');
  await page.getByRole('button', { name: 'Prepare it' }).click();
  await expect(page.getByText('The poll is prepared. Nobody sees it before you open it.')).toBeVisible();
});

test('Ines asks from afar, Oona in the room; both wait for Amina, who puts one first and takes a step back', async ({ page, browser, baseURL }) => {
  const talk = codes[suggestion.title]!;
  const { context: far, page: ines } = await somebody(browser, baseURL!);
  const { context: near, page: oona } = await somebody(browser, baseURL!, true);
  await ines.goto(`/${second}/sessions/${talk}`);
  await ines.getByRole('link', { name: 'Webcast', exact: true }).click();
  await expect(ines.getByText('On air')).toBeVisible();
  await ines.getByLabel('Your question to the presenters').fill('Which of the hundred would you answer first?');
  await ines.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(ines.getByText('Your question has arrived. A moderator reads it first.').or(ines.getByText('Nobody has asked anything yet.'))).toBeVisible();
  await oona.goto(`/${second}/now`);
  await oona.getByRole('link', { name: suggestion.title }).first().click();
  await oona.getByRole('link', { name: 'Ask a question' }).click();
  await oona.getByLabel('Your question to the presenters').fill('Does the machine say that it is one?');
  await oona.getByLabel('Your name').fill('Oona');
  await oona.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(oona.getByText('A moderator reads it first.').first()).toBeVisible();
  await expect(asked(oona, 'Which of the hundred')).toHaveCount(0);

  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/live/${talk}`);
  const hers = item(page, 'Which of the hundred');
  await expect(hers).toContainText('from afar');
  await desk(page, 'Approve', hers);
  await desk(page, 'Approve', item(page, 'Does the machine'));
  // Nobody loads anything again: it comes by the open line.
  await expect(asked(oona, 'Which of the hundred would you answer first?')).toBeVisible();
  const oonas = ines.locator('#questions li').filter({ hasText: 'Does the machine' });
  await oonas.getByRole('button', { name: /^\d+ I ask this too: Does the machine/ }).click();
  await expect(oonas.locator('[data-figure]')).toHaveText('1');
  await oonas.getByRole('button').click();
  await expect(oonas.locator('[data-figure]'), 'pressed again, it is taken back').toHaveText('0');
  await oonas.getByRole('button').click();
  await expect(oonas.locator('[data-figure]')).toHaveText('1');
  // The list is not reordered under the hand of whoever presses in it; it is for everybody else.
  await expect(oona.locator('#questions li').first()).toContainText('Does the machine');

  await desk(page, 'Keep at the top', hers);
  await expect(ines.locator('#questions li').first()).toContainText('Which of the hundred');
  await expect(ines.locator('#questions li').first()).toContainText('kept at the top');
  await desk(page, 'On stage', item(page, 'Does the machine'));
  await expect(ines.locator('#questions li').first()).toContainText('Being answered');
  await desk(page, 'Hide', hers);
  await expect(asked(oona, 'Which of the hundred would you answer first?')).toHaveCount(0);
  await desk(page, 'Undo the last step');
  await expect(asked(oona, 'Which of the hundred would you answer first?')).toBeVisible();
  await expect(item(page, 'Which of the hundred')).toContainText('kept at the top');
  await expectAccessible(page);

  await desk(page, 'Open the poll');
  for (const [who, choice] of [[ines, 'A machine'], [oona, 'A person']] as const) {
    await expect(who.getByRole('heading', { name: 'Who answers at two in your town?' })).toBeVisible();
    await who.getByLabel(choice).check();
    await who.getByRole('button', { name: 'Send my answer' }).click();
    await expect(who.getByText('Your answer is counted.').first()).toBeVisible();
    await expect(who.getByText('50 %')).toHaveCount(0);
  }
  await ines.getByLabel('Nobody', { exact: true }).check();
  await ines.getByRole('button', { name: /my answer$/ }).click();
  await expect(page.locator('#desk').getByText('Answers: 2')).toBeVisible();
  await desk(page, 'Close and show');
  for (const who of [ines, oona]) {
    const bars = who.locator('.bars').first();
    await expect(bars).toBeVisible();
    expect((await bars.innerText()).replace(/\s+/g, ' ').trim()).toBe('A person 50 % A machine 0 % Nobody 50 %');
  }
  await expectAccessible(ines);
  await expectNoOverflow(oona);
  // The moderators count lines that are open, and nothing is kept of who they are.
  await page.reload();
  await expect(page.locator('#desk').getByText('2 devices follow.')).toBeVisible();
  await far.close();
  await near.close();
});

test('on the board a topic is up in three taps, one place is had by one, and the host places the rest by keys', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/board`);
  await page.getByLabel('Day', { exact: true }).fill('2027-09-14');
  await page.getByLabel('Minutes of a round').fill('25');
  await page.getByLabel('Rounds', { exact: true }).fill('16:30\n17:00');
  await page.getByLabel('Corners', { exact: true }).fill('Window\nStairs');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The board is set.')).toBeVisible();

  const { context: a, page: rhys } = await somebody(browser, baseURL!, true);
  const { context: b, page: leila } = await somebody(browser, baseURL!, true);
  // The square on the wall leads here: the first tap.
  const wall = await somebody(browser, baseURL!);
  await wall.page.goto(`/${second}/board/wall`);
  const address = (await wall.page.locator('footer strong').innerText()).trim();
  await rhys.goto(new URL(address).pathname);
  await rhys.getByRole('button', { name: 'Put it up' }).click();
  await expect(rhys.getByText('Write your topic.').first()).toBeVisible();
  await rhys.getByLabel('Your topic').fill('Night desks of three towns');
  await rhys.getByLabel('First name, as on your badge').fill('Rhys');
  await rhys.getByRole('button', { name: 'Put it up' }).click();
  await expect(rhys.getByText('Your topic is up. Take a place for it, or the host finds one.')).toBeVisible();

  // Leila looks at the free corner while Rhys takes it: her topic is kept, the place is his.
  await leila.goto(`/${second}/board`);
  await leila.getByRole('link', { name: /^Free: put yours here.*Window, 16:30$/ }).click();
  await leila.getByLabel('Your topic').fill('Telling people it is a machine');
  await leila.getByLabel('First name, as on your badge').fill('Leila');
  const mine = rhys.getByRole('listitem').filter({ hasText: 'Night desks of three towns' }).filter({ has: rhys.getByRole('button', { name: 'Take this place' }) });
  await mine.getByRole('combobox').selectOption({ label: '16:30, Window' }).catch(async () => { await mine.getByRole('combobox').selectOption({ index: 0 }); });
  await mine.getByRole('button', { name: 'Take this place' }).click();
  await expect(rhys.getByText('Your topic has its place.')).toBeVisible();
  await leila.getByRole('button', { name: 'Put it up' }).click();
  await expect(leila.getByText('Your topic is up. The place was taken a moment before; choose another one.')).toBeVisible();
  await expect(wall.page.getByText('Night desks of three towns')).toBeVisible();

  for (const [title, host] of [['Is it a machine that answers?', 'Dale'], ['Paper before telephones', 'Grace']]) {
    const other = await somebody(browser, baseURL!, true);
    await other.page.goto(`/${second}/board`);
    await other.page.getByLabel('Your topic').fill(title!);
    await other.page.getByLabel('First name, as on your badge').fill(host!);
    await other.page.getByRole('button', { name: 'Put it up' }).click();
    await expect(other.page.getByText(/^Your topic is up/)).toBeVisible();
    await other.context.close();
  }
  const come = (who: Page, title: string) => who.getByRole('button', { name: new RegExp(`^I may come \\d+ ?: ${title}`) });
  await come(leila, 'Night desks').click();
  await expect(come(leila, 'Night desks')).toHaveAttribute('aria-pressed', 'true');
  await come(rhys, 'Telling people').click();
  await expect(come(leila, 'Telling people')).toHaveAccessibleName(/^I may come 1 ?:/);

  // Host mode: J walks, M merges the focused topic into the one that is chosen, and a button places by interest.
  await page.reload();
  await item(page, 'Is it a machine').getByRole('combobox').last().selectOption({ label: 'Telling people it is a machine' });
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('j');
    // The other rows name it among those it could become a part of.
    if ((await page.locator(':focus strong').first().innerText()).startsWith('Is it a machine')) break;
  }
  await page.keyboard.press('m');
  await expect(page.getByText('Done.', { exact: true })).toBeVisible();
  await expect(item(page, 'Is it a machine')).toHaveCount(0);
  await page.getByRole('button', { name: 'Place by interest' }).click();
  await expect(page.getByText(/^All are placed/)).toBeVisible();
  const places = await page.locator('li[data-item] p').allInnerTexts();
  expect(places.filter((line) => /16:30|17:00/.test(line)), places.join(' / ')).toHaveLength(3);
  await expectAccessible(page);

  await page.goto(`/${second}/board/cards`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Paper before telephones')).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await page.emulateMedia({ media: null });
  for (const one of [a, b, wall.context]) await one.close();
});

test('Amina and Chidi write at once what was made; nobody’s words are lost, and all read along', async ({ page, browser, baseURL }) => {
  const session = codes[making.title]!;
  await viewAs(page, 'organiser');
  const { context: his, page: chidi } = await somebody(browser, baseURL!);
  await viewAs(chidi, 'chair');
  const { context: hers, page: reader } = await somebody(browser, baseURL!);
  await reader.goto(`/${second}/conclusions`);
  await expect(reader.getByText('Nothing has been concluded yet.')).toBeVisible();

  const path = `/manage/${second}/live/${session}/minutes`;
  const write = async (who: Page, words: string, mark: string) => {
    await who.getByLabel('Next paragraph').fill(words);
    await who.locator('#mark').selectOption({ label: mark });
    await who.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(who.getByText('Saved.', { exact: true })).toBeVisible();
  };
  await page.goto(path);
  await chidi.goto(path);
  await page.getByLabel('Everybody sees the marked paragraphs among the conclusions').check();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await write(page, 'A card with four replies that fits behind a badge.', 'what we made');
  await write(chidi, 'Whoever answers at night says so first.', 'a recommendation');
  await write(page, 'The county prints two hundred cards by October.', 'an action');
  await page.goto(path);
  await chidi.goto(path);
  expect((await page.locator('.paragraphs .para').allInnerTexts()).map((line) => line.trim())).toEqual([
    'A card with four replies that fits behind a badge.',
    'Whoever answers at night says so first.',
    'The county prints two hundred cards by October.',
  ]);
  for (const [head, line] of [
    ['Made in the room', 'A card with four replies that fits behind a badge.'],
    ['Recommendations', 'Whoever answers at night says so first.'],
    ['Actions', 'The county prints two hundred cards by October.'],
  ]) {
    const group = reader.locator('section').filter({ has: reader.getByRole('heading', { name: head!, exact: true }) });
    await expect(group.getByText(line!)).toBeVisible();
    await expect(group.getByRole('link', { name: making.title })).toBeVisible();
  }

  // Both change the same paragraph: the second sees both and chooses.
  for (const who of [page, chidi]) await who.locator('#p-1').getByText('Change', { exact: true }).click();
  await chidi.locator('#p-1').getByRole('textbox').fill('A card with five replies that fits behind a badge.');
  await page.locator('#p-1').getByRole('textbox').fill('A card with four replies, tried on two sergeants.');
  await chidi.locator('#p-1').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(chidi.getByText('Saved.', { exact: true })).toBeVisible();
  await page.locator('#p-1').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Two of you changed this paragraph' })).toBeVisible();
  await expect(page.getByText('Chidi Eze changed it while you were writing. Nothing is lost: both are here.')).toBeVisible();
  await expect(page.locator('.theirs')).toContainText('A card with five replies that fits behind a badge.');
  await expect(page.getByLabel('Yours')).toHaveValue('A card with four replies, tried on two sergeants.');
  await expectAccessible(page);
  await page.getByLabel('Yours').fill('A card with five replies, tried on two sergeants.');
  await page.getByRole('button', { name: 'Save this instead' }).click();
  await expect(reader.getByText('A card with five replies, tried on two sergeants.')).toBeVisible();
  await expect(reader.getByText('four replies')).toHaveCount(0);
  await expectAccessible(reader);

  // Who leads nothing here reads the conclusions and writes none.
  await reader.goto(path);
  await expect(reader).toHaveURL(/\/sign-in/);
  await his.close();
  await hers.close();
});

test('the team writes at its table what is needed and what it made, and everybody reads it', async ({ page, browser, baseURL }) => {
  const session = codes[making.title]!;
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/programme/sessions/${session}/needs`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = (await page.locator('main').innerText()).match(/\/team\/[A-Za-z0-9_-]{43}/)![0];
  const { context, page: table } = await somebody(browser, baseURL!, true);
  await table.goto(link);
  await table.getByLabel('What is needed').fill('Whoever reports at night wants to know that somebody read it.');
  await table.getByLabel('Who is in it').fill('Leila Haddad\nDale Pruett');
  await table.getByLabel('Where it can be seen').fill('here');
  await table.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(table.getByText('Write an address that begins with https://.').first()).toBeVisible();
  await table.getByLabel('What we made').fill('A first answer within an hour, on paper.');
  await table.getByLabel('The next step').fill('Leila tries it with ten reports by October.');
  await table.getByLabel('Where it can be seen').fill('');
  await table.getByRole('button', { name: 'Save', exact: true }).click();
  await expectAccessible(table);
  await table.goto(`/${second}/sessions/${session}`);
  for (const words of ['wants to know that somebody read it', 'Dale Pruett', 'on paper', 'ten reports by October']) {
    await expect(table.getByText(words).first(), words).toBeVisible();
  }
  await context.close();
});

test('afterwards the talk shows its recording, slides and captions, and the conclusions stay', async ({ page, browser, baseURL }) => {
  const talk = codes[suggestion.title]!;
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${second}/live/${talk}/webcast`);
  await page.getByLabel('How it is sent').selectOption({ label: 'Not at all' });
  await page.getByLabel('It is being sent now').uncheck();
  await page.getByLabel('Recording').fill('https://video.weavers.example/w/night');
  await page.getByLabel('Slides').fill('https://files.weavers.example/night.pdf');
  await page.getByLabel('Captions as a text').fill('https://files.weavers.example/night.txt');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The webcast is set.')).toBeVisible();
  await goTo(page, 'after');
  const { context, page: reader } = await somebody(browser, baseURL!, true);
  const quiet = await Quiet.on(reader, baseURL!);
  await reader.goto(`/${second}/sessions/${talk}`);
  const after = reader.locator('section').filter({ has: reader.getByRole('heading', { name: 'Afterwards' }) });
  expect(await after.getByRole('link').evaluateAll((links) => links.map((link) => `${link.textContent} ${(link as HTMLAnchorElement).href}`))).toEqual([
    'Recording https://video.weavers.example/w/night',
    'Slides https://files.weavers.example/night.pdf',
    'Captions as a text https://files.weavers.example/night.txt',
  ]);
  await expectAccessible(reader);
  await reader.goto(`/${second}/sessions/${talk}/ask`);
  await expect(reader.getByText('This session is over. Questions and answers stay here to be read.')).toBeVisible();
  await expect(reader.getByLabel('Your question to the presenters')).toHaveCount(0);
  await reader.goto(`/fr/${second}/conclusions`);
  await expect(reader.getByRole('heading', { name: 'Fabriqué sur place' })).toBeVisible();
  await expect(reader.getByText('A card with five replies, tried on two sergeants.')).toBeVisible();
  quiet.expectNothing();
  await context.close();
});
