// Story 4. What was made and concluded, and what stays of it.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs } from '../../lib/doors.ts';
import { Quiet } from '../../lib/quiet.ts';
import { making, somebody, story, suggestion } from './shared.ts';

test('Amina and Chidi write at once what was made; nobody’s words are lost, and all read along', async ({ page, browser, baseURL }) => {
  const session = story.codes[making.title]!;
  await viewAs(page, 'organiser');
  const { context: his, page: chidi } = await somebody(browser, baseURL!);
  await viewAs(chidi, 'chair');
  const { context: hers, page: reader } = await somebody(browser, baseURL!);
  await reader.goto(`/${story.second}/conclusions`);
  await expect(reader.getByText('Nothing has been concluded yet.')).toBeVisible();

  const path = `/manage/${story.second}/live/${session}/minutes`;
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
  const session = story.codes[making.title]!;
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/programme/sessions/${session}/needs`);
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
  await table.goto(`/${story.second}/sessions/${session}`);
  for (const words of ['wants to know that somebody read it', 'Dale Pruett', 'on paper', 'ten reports by October']) {
    await expect(table.getByText(words).first(), words).toBeVisible();
  }
  await context.close();
});

test('afterwards the talk shows its recording, slides and captions, and the conclusions stay', async ({ page, browser, baseURL }) => {
  const talk = story.codes[suggestion.title]!;
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/live/${talk}/webcast`);
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
  await reader.goto(`/${story.second}/sessions/${talk}`);
  const after = reader.locator('section').filter({ has: reader.getByRole('heading', { name: 'Afterwards' }) });
  expect(await after.getByRole('link').evaluateAll((links) => links.map((link) => `${link.textContent} ${(link as HTMLAnchorElement).href}`))).toEqual([
    'Recording https://video.weavers.example/w/night',
    'Slides https://files.weavers.example/night.pdf',
    'Captions as a text https://files.weavers.example/night.txt',
  ]);
  await expectAccessible(reader);
  await reader.goto(`/${story.second}/sessions/${talk}/ask`);
  await expect(reader.getByText('This session is over. Questions and answers stay here to be read.')).toBeVisible();
  await expect(reader.getByLabel('Your question to the presenters')).toHaveCount(0);
  await reader.goto(`/fr/${story.second}/conclusions`);
  await expect(reader.getByRole('heading', { name: 'Fabriqué sur place' })).toBeVisible();
  await expect(reader.getByText('A card with five replies, tried on two sergeants.')).toBeVisible();
  quiet.expectNothing();
  await context.close();
});
