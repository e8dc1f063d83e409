// Story 3. A practice is contributed without an account, read by two who do not see who wrote it, decided and published.
import { expect, test, type Page } from '@playwright/test';
import { viewAs, viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';
import { fill, story } from './shared.ts';

const author = { name: 'Noor Haddad', mail: 'noor@landing.example' };

test('Noor writes without an account; what is missing is said beside its field and nothing is lost', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto('/practices/new');
  await fill(page, {
    title: story.title, summary: 'A lamp and a bench where people met in the dark.', problem: 'Eleven break-ins on one stair.',
    mechanism: 'Who can be seen is greeted.', context: 'A caretaker who stays late.', intervention: 'A lamp, a bench, a rota.',
    harms: 'Somebody who slept there had to move.', 'e1-outcome': 'Break-ins', 'e1-effect': '-30', 'e1-low': '-60', 'e1-high': '20',
    'e1-source': 'Counts of the caretaker', name: author.name, mail: author.mail,
  });
  await page.locator('[name="e1-measure"]').selectOption('percent');
  await page.locator('[name="e1-direction"]').selectOption('better');
  await page.locator('[name="e1-design"]').selectOption('before-after');
  await page.getByLabel('Worked in part').check();
  await page.getByLabel('Preventive').check();
  await page.getByLabel('Housing').check();
  await page.getByLabel('Neighbourhood of a city').check();
  await page.getByLabel('Everybody who lives there').check();
  await page.getByRole('button', { name: 'Send to the reviewers' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'no clear difference' })).toBeVisible();
  await expect(page.locator('[name=title]')).toHaveValue(story.title);
  await page.locator('[name="e1-direction"]').selectOption('same');
  await page.getByRole('button', { name: 'Send to the reviewers' }).click();
  await expect(page.getByText('Two people read it, each alone.')).toBeVisible();
});

async function read(page: Page, role: 'reviewer' | 'chair'): Promise<void> {
  await viewAs(page, role);
  await page.goto('/practices/desk');
  await page.getByRole('link', { name: story.title }).click();
  await expect(page.getByText(author.name)).toHaveCount(0);
  for (const letter of ['effect', 'mechanism', 'moderators', 'implementation', 'economics']) {
    await page.locator(`[name="${letter}"][value="2"]`).check();
  }
  await page.locator('[name=verdict][value=publish]').check();
  await fill(page, { words: 'Short and honest.' });
  await page.getByRole('button', { name: 'Give the review' }).click();
  await expect(page.getByText('Your review is given.')).toBeVisible();
}

test('two read it, Hana decides, and the letter leads to the page', async ({ page }) => {
  await viewAs(page, 'coordinator');
  await page.goto('/practices/desk');
  await page.getByRole('link', { name: story.title }).click();
  const desk = page.url();
  await page.getByLabel(/Miriam Feldkamp/).check();
  await page.getByLabel(/Chidi Eze/).check();
  await page.getByRole('button', { name: 'Ask them' }).click();
  await expect(page.getByText('Asked, by letter.')).toBeVisible();
  await expect(page.getByText('2 more reviews are needed')).toBeVisible();
  await read(page, 'reviewer');
  await read(page, 'chair');
  await viewAs(page, 'coordinator');
  await page.goto(desk);
  await page.locator('[name=verdict][value=publish]').check();
  await fill(page, { reason: 'A small thing that somebody could copy.' });
  await page.getByRole('button', { name: 'Decide and tell the author' }).click();
  await expect(page.getByText('The author has the letter.')).toBeVisible();
  const letter = await openLetter(page, author.mail, `Published: ${story.title}`);
  await follow(letter, /\/practices\/[A-Z0-9]{6}$/);
  await expect(letter.getByRole('heading', { level: 1 })).toHaveText(story.title);
  await expect(letter.getByText('No clear difference').first()).toBeVisible();
  story.practice = new URL(letter.url()).pathname.split('/').pop() ?? '';
  await letter.close();
});
