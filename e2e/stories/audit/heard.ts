// Story 5. A group of girls, a walk through the park and a survey: nobody's name is kept, and nothing is told of so few that
// a neighbour could tell who answered.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAsNobody } from '../../lib/doors.ts';
import { asCoordinator, audit, desk, enter, said, unfold } from './shared.ts';

/** Answers as anybody does, page by page; what is asked only after certain answers is left out. */
async function answer(page: Page, address: string, safe: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('radio', { name: 'I am 14 or older' }).check();
  await page.getByLabel('I have read this and want to answer').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  for (const question of await page.getByRole('group').all()) await question.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: safe, exact: true }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Page 3 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
}

async function begin(page: Page, kind: string, title: string): Promise<void> {
  await asCoordinator(page, '/voices');
  await page.getByRole('radio', { name: kind }).check();
  await page.getByLabel('What it is called').fill(title);
  await page.getByLabel('Day', { exact: true }).fill('2027-04-14');
  await page.getByLabel('Place').fill('Youth centre');
  await page.getByRole('button', { name: 'Begin it' }).click();
  await said(page, 'Begun');
}

test('girls are heard under names of plants, and under age only with a parent’s consent', async ({ page }) => {
  await begin(page, 'Focus group', 'Girls of 13 to 16');
  await unfold(page, 'Add somebody who came');
  await page.getByLabel('Pseudonym').selectOption({ index: 0 });
  await page.getByLabel('Type').selectOption({ label: 'Young person' });
  await page.getByRole('radio', { name: 'May be quoted, without the place' }).check();
  await page.getByRole('checkbox', { name: /^Is under/ }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('nobody takes part without the consent of a parent').first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'A parent or guardian has agreed' }).check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await said(page, 'Added');
  const pseudonym = (await page.locator('#people strong').first().innerText()).trim();
  await page.getByLabel('Or paste it').fill(
    `Facilitator: When do you leave the park?\n${pseudonym}: At eleven, before they come. Mona Adair said call 613 555 0182 if they follow us.`,
  );
  await page.getByRole('button', { name: 'Take it into the queue' }).click();
  await said(page, 'in the queue');
  await expectAccessible(page);
});

test('nobody codes words before what tells who spoke is taken out of them', async ({ page }) => {
  await asCoordinator(page, '/coding');
  await page.getByLabel('Name', { exact: true }).fill('Leaving early');
  await page.getByRole('button', { name: 'Add the code' }).click();
  await page.getByRole('link', { name: 'Girls of 13 to 16' }).click();
  await expect(page.getByText('Nothing of this source has been made safe yet')).toBeVisible();
  await page.goto(`${desk}/redaction`);
  const turn = page.getByRole('article').filter({ hasText: '613 555 0182' });
  await expect(turn.locator('mark', { hasText: '613 555 0182' })).toBeVisible();
  if ((await turn.locator('mark', { hasText: 'Mona Adair' }).count()) === 0) {
    await turn.locator('summary', { hasText: 'Something else tells who spoke' }).click();
    await turn.getByLabel('Words as they stand').fill('Mona Adair');
    await turn.getByRole('button', { name: 'Mark', exact: true }).click();
    await said(page, 'Marked');
  }
  while ((await page.getByRole('button', { name: 'It is safe now' }).count()) > 0) {
    await page.getByRole('button', { name: 'It is safe now' }).first().click();
    await said(page, 'Safe. The original is deleted.');
  }
  await page.goto(`${desk}/coding`);
  await page.getByRole('link', { name: 'Girls of 13 to 16' }).click();
  await expect(page.locator('.script')).toContainText('At eleven, before they come.');
  await expect(page.locator('body')).not.toContainText('Mona Adair');
  await expect(page.locator('body')).not.toContainText('0182');
  await page.locator('summary', { hasText: 'Give a code' }).last().click();
  await page.getByRole('checkbox', { name: 'At eleven, before they come.' }).check();
  await page.getByRole('button', { name: 'Give it' }).last().click();
  await said(page, 'Coded');
  await page.getByRole('button', { name: /^Quote/ }).click();
  await page.goto(`${desk}/voices/themes`);
  await expect(page.getByRole('heading', { name: 'Leaving early' })).toBeVisible();
  await expect(page.getByText('At eleven, before they come.')).toBeVisible();
  await expectAccessible(page);
});

test('a walk notes stop by stop what a map of incidents does not show', async ({ page }) => {
  await begin(page, 'Safety walk', 'Walk with seniors after dark');
  await unfold(page, 'Add a stop');
  await page.getByLabel('Where', { exact: true }).fill('Path behind the bandstand');
  await page.getByRole('radio', { name: 'Lighting: Poor' }).check({ force: true });
  await page.getByLabel('What the group remarked').fill('Two lamps of five are out.');
  await page.getByRole('button', { name: 'Add the stop' }).click();
  await said(page, 'The stop is added');
  await expect(page.getByText('Lighting: Poor').first()).toBeVisible();
  await page.goto(`${desk}/voices/themes`);
  await expect(page.getByText('1 of 1 stops')).toBeVisible();
});

test('a survey comes in as a workbook; what few answered is not told', async ({ page }) => {
  // The borough’s own form, as any survey program would take it.
  await asCoordinator(page);
  await page.goto('/audits/eastmarch/desk/surveys');
  await page.locator('.list a[href*="/desk/surveys/"]').first().click();
  const form = await page.request.get(`${new URL(page.url()).pathname}/form.xlsx`);
  await asCoordinator(page, '/surveys');
  await page.locator('[name="file"]').setInputFiles({ name: 'form.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: await form.body() });
  await page.locator('[name="title"]').fill('In and around Founders’ Park');
  await page.locator('form[enctype] button').click();
  await said(page, 'The form is here');
  const survey = page.url();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('people must read what the survey is for')).toBeVisible();
  await page.goto(survey);
  await enter(page, 'save', { 'intro-en': 'The park’s audit asks how safe people feel. Results are told in June.', 'min-base': '3' });
  await expect(page.getByRole('alert')).toContainText('This was not saved yet');
  await expect(page.locator('[name="intro-en"]')).toHaveValue(/how safe people feel/);
  await enter(page, 'save', { 'min-base': '10' });
  await said(page, 'Saved');
  await page.getByRole('button', { name: 'Open it' }).click();
  const address = (await page.locator('a[href*="/survey/"]').first().getAttribute('href')) ?? audit;
  await viewAsNobody(page);
  for (const safe of ['Not safe', 'Partly']) await answer(page, address, safe);
  await asCoordinator(page);
  await page.goto(`${survey.split('?')[0]}/results`);
  await expect(page.getByText('2 answers').first()).toBeVisible();
  await expect(page.getByText('Hidden: too few answers').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('50 %');
  await expectAccessible(page);
});
