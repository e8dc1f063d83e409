// Story 5: who its people are, and what its parts do alike.
import { expect, test, type Page } from '@playwright/test';
import { viewAs, viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

export const place = 'Founders’ Park';
export const audit = '/audits/founders-park';
export const desk = `${audit}/desk`;

export const wanda = { name: 'Wanda Keel', mail: 'wanda@park-friends.example' };
export const ismet = { name: 'Ismet Arslan', mail: 'ismet@averne-schools.example' };
export const petra = { name: 'Petra Quist', mail: 'petra@averne-transit.example' };
export const committee = [wanda, ismet, petra];

/** Signs in as people do: an address, a letter, its link. */
export async function signIn(page: Page, who: { mail: string }): Promise<void> {
  await viewAsNobody(page);
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill(who.mail);
  await page.getByRole('button', { name: 'Send me the letter' }).click();
  const letter = await openLetter(page, who.mail, 'Sign in to League of River Cities');
  await follow(letter, /^\/sign-in\/link\//);
  await letter.getByRole('button', { name: 'Sign in' }).click();
  // A tab that is closed while it goes somewhere stops Chromium from going anywhere in the next one.
  await letter.waitForURL('**/me');
  await letter.close();
}

export async function asCoordinator(page: Page, place = ''): Promise<void> {
  await viewAs(page, 'coordinator');
  await page.goto(`${desk}${place}`);
}

/** Opens what is folded away, by its words. */
export async function unfold(page: Page, words: string): Promise<void> {
  await page.locator('summary', { hasText: words }).first().click();
}

/** Fills the fields of the form that does this. */
export async function enter(page: Page, act: string, values: Record<string, string>): Promise<void> {
  const form = page.locator(`form:has(input[name="act"][value="${act}"])`).first();
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`).first();
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button').last().click();
}

export const said = (page: Page, words: string | RegExp) => expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
