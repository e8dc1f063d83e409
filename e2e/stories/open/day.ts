// Story 4. The day: from afar and in the room with the same rights, and topics on the board.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs } from '../../lib/doors.ts';
import { follow } from '../../lib/letters.ts';
import { expectNoOverflow } from '../../lib/look.ts';
import { asked, desk, item, somebody, story, suggestion } from './shared.ts';

test('Amina sets the webcast of the talk; a player of an unknown house is refused', async ({ page }) => {
  await goTo(page, 'day-1');
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/live/${story.codes[suggestion.title]}/webcast`);
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
  await page.goto(`/manage/${story.second}/live/${story.codes[suggestion.title]}`);
  await page.getByText('Prepare a poll').click();
  await page.getByLabel('How is it answered?').selectOption({ label: 'One choice' });
  await page.getByLabel('The question, in English').fill('Who answers at two in your town?');
  await page.getByLabel('The choices, one a line').fill('A person\nA machine\nNobody');
  await page.getByRole('button', { name: 'Prepare it' }).click();
  await expect(page.getByText('The poll is prepared. Nobody sees it before you open it.')).toBeVisible();
});

test('Ines asks from afar, Oona in the room; both wait for Amina, who puts one first and takes a step back', async ({ page, browser, baseURL }) => {
  const talk = story.codes[suggestion.title]!;
  const { context: far, page: ines } = await somebody(browser, baseURL!);
  const { context: near, page: oona } = await somebody(browser, baseURL!, true);
  await ines.goto(`/${story.second}/sessions/${talk}`);
  await ines.getByRole('link', { name: 'Webcast', exact: true }).click();
  await expect(ines.getByText('On air')).toBeVisible();
  await ines.getByLabel('Your question to the presenters').fill('Which of the hundred would you answer first?');
  await ines.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(ines.getByText('Your question has arrived. A moderator reads it first.').or(ines.getByText('Nobody has asked anything yet.'))).toBeVisible();
  await oona.goto(`/${story.second}/now`);
  await oona.getByRole('link', { name: suggestion.title }).first().click();
  await oona.getByRole('link', { name: 'Ask a question' }).click();
  await oona.getByLabel('Your question to the presenters').fill('Does the machine say that it is one?');
  await oona.getByLabel('Your name').fill('Oona');
  await oona.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(oona.getByText('A moderator reads it first.').first()).toBeVisible();
  await expect(asked(oona, 'Which of the hundred')).toHaveCount(0);

  await viewAs(page, 'organiser');
  await page.goto(`/manage/${story.second}/live/${talk}`);
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
  await page.goto(`/manage/${story.second}/board`);
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
  await wall.page.goto(`/${story.second}/board/wall`);
  const address = (await wall.page.locator('footer strong').innerText()).trim();
  await rhys.goto(new URL(address).pathname);
  await rhys.getByRole('button', { name: 'Put it up' }).click();
  await expect(rhys.getByText('Write your topic.').first()).toBeVisible();
  await rhys.getByLabel('Your topic').fill('Night desks of three towns');
  await rhys.getByLabel('First name, as on your badge').fill('Rhys');
  await rhys.getByRole('button', { name: 'Put it up' }).click();
  await expect(rhys.getByText('Your topic is up. Take a place for it, or the host finds one.')).toBeVisible();

  // Leila looks at the free corner while Rhys takes it: her topic is kept, the place is his.
  await leila.goto(`/${story.second}/board`);
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
    await other.page.goto(`/${story.second}/board`);
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

  await page.goto(`/${story.second}/board/cards`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Paper before telephones')).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await page.emulateMedia({ media: null });
  for (const one of [a, b, wall.context]) await one.close();
});
