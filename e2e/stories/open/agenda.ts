// Story 4. The agenda is made with those who come: suggestions become sessions of a published programme.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { fair, item, making, press, somebody, story, suggestion, word } from './shared.ts';

test('Amina invites Chidi by letter, and he accepts', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/people`);
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
  await letter.goto(`/manage/${story.second}/live`);
  await expect(letter.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('Rhys writes with the word of his invitation; without it his words are given back', async ({ page, browser, baseURL }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/agenda`);
  await page.getByLabel('What it is for, in English').fill('Two days are yours.');
  await page.getByLabel('Word of the invitation').fill(word);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Done. Everybody sees what became of it.')).toBeVisible();

  const { context, page: his } = await somebody(browser, baseURL!, true);
  await his.goto(`/${story.second}`);
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
  await page.goto(`/${story.second}/agenda`);
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
    await page.goto(`/${story.second}/agenda`);
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
  await page.goto(`/manage/${story.second}/agenda`);
  const declined = item(page, fair.title);
  await declined.getByRole('button', { name: 'Not this time' }).click();
  await expect(page.getByText('Say in a sentence why, before you decline: whoever suggested it reads it.')).toBeVisible();
  await page.goto(`/manage/${story.second}/agenda`);
  await declined.getByLabel('Answer in a sentence').fill('We keep these two days free of products.');
  await declined.getByRole('button', { name: 'Not this time' }).click();
  for (const [one, format] of [[suggestion, 'Short talk'], [making, 'Prototyping']] as const) {
    await item(page, one.title).getByLabel('As what?').selectOption({ label: format });
    await item(page, one.title).getByRole('button', { name: 'Make it a session' }).click();
    await expect(item(page, one.title)).toContainText('It becomes a session.');
    await expect(item(page, one.title).getByRole('button', { name: 'Make it a session' })).toHaveCount(0);
  }
  const { context, page: dales } = await somebody(browser, baseURL!);
  await dales.goto(`/${story.second}/agenda`);
  await dales.getByRole('link', { name: fair.title }).click();
  await expect(dales.getByText('We keep these two days free of products.')).toBeVisible();
  await dales.goto(`/${story.second}/agenda`);
  await dales.getByRole('link', { name: suggestion.title }).click();
  await expect(dales.getByText('Its place in the programme is being looked for.')).toBeVisible();
  await context.close();
});

test('she adds a seminar from the agenda, a plenary of her own, places all four and publishes version 1', async ({ page, browser, baseURL }) => {
  await goTo(page, 'programme');
  await viewAs(page, 'organiser');
  const { context, page: grace } = await somebody(browser, baseURL!);
  await grace.goto(`/${story.second}/agenda`);
  await grace.getByLabel('Title', { exact: true }).fill('Ten years of answering at once');
  await grace.getByLabel('Your text').fill('What we would not do again.');
  await grace.getByLabel('Your name').fill('Grace Adeyemi');
  await grace.getByLabel('The word of the invitation').fill(word);
  await grace.getByRole('button', { name: 'Post it' }).click();
  await page.goto(`/manage/${story.second}/agenda`);
  await item(page, 'Ten years of answering at once').getByLabel('As what?').selectOption({ label: 'Seminar' });
  await item(page, 'Ten years of answering at once').getByRole('button', { name: 'Make it a session' }).click();

  await page.goto(`/manage/${story.second}/programme?day=2027-09-14`);
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
    await page.goto(`/manage/${story.second}/programme?day=2027-09-14`);
    const card = page.locator(`article[data-title="${title}"]`);
    story.codes[title] = (await card.getAttribute('data-card'))!.slice(0, 6);
    const revision = await page.locator('#board > input[name=revision]').inputValue();
    const answer = await page.request.post(`/manage/${story.second}/programme/move?day=2027-09-14`, {
      form: { session: (await card.getAttribute('data-card'))!, to: place, revision },
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(answer.status(), `${title} to ${place}`).toBe(200);
  }
  await page.goto(`/manage/${story.second}/programme/publish`);
  await page.getByRole('button', { name: /^Publish version 1/ }).click();
  await expect(page.getByText('Published. Everyone concerned is told.')).toBeVisible();

  await grace.goto(`/${story.second}/agenda`);
  await grace.getByRole('link', { name: suggestion.title }).click();
  await grace.getByRole('link', { name: suggestion.title }).click();
  await expect(grace.getByRole('definition').filter({ hasText: '14 September 2027' })).toBeVisible();
  await expect(grace.getByText('Suggested by Rhys Bowen')).toBeVisible();
  await expect(grace.getByText('Short talk, 20 minutes')).toBeVisible();
  await expectAccessible(grace);
  await context.close();
});
