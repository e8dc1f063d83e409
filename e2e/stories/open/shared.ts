// Story 4: who its people are, what they bring, and what its parts do alike.
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { announcement } from '../../lib/facts.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

export const name = 'open-conference-2014';
export const text = announcement(name);
test.skip(text === undefined, 'skipped: no ../shared/data');

export const word = 'Lamplight';
export const suggestion = {
  title: 'What a town asks at two in the morning',
  text: 'I answer the night messages of one town. I bring a hundred of them, without names, and twenty minutes.',
  name: 'Rhys Bowen',
};
export const making = {
  title: 'A reply that a tired sergeant can send',
  text: 'Bring scissors. We make it on paper first, then on a telephone.',
  name: 'Leila Haddad',
};
export const fair = { title: 'A fair of gadgets', text: 'Every maker shows the newest.', name: 'Dale Pruett' };

/** The first edition, the second, and the sessions that came of the suggestions. */
export const story = { first: '', second: '', codes: {} as Record<string, string> };

/** Somebody with a browser of their own. */
export async function somebody(browser: Browser, baseURL: string, phone = false): Promise<{ context: BrowserContext; page: Page }> {
  const viewport = phone ? { width: 360, height: 740 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ baseURL, viewport, locale: 'en-GB', timezoneId: 'Europe/London' });
  return { context, page: await context.newPage() };
}

/** Presses a button of the desk of a floor, whose part of the page is then told anew. */
export async function desk(page: Page, button: string, within = page.locator('#desk')): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await within.getByRole('button', { name: button, exact: true }).click();
  expect((await answer).status(), button).toBeLessThan(400);
}

/** Presses a button whose answer comes without a new page, and waits for it. */
export async function press(page: Page, button: string): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: button }).click();
  expect((await answer).status(), button).toBeLessThan(400);
}

/** A question as it stands in the list that everybody sees. */
export const asked = (page: Page, words: string) => page.locator('#questions bdi').filter({ hasText: words });
export const item = (page: Page, words: string) => page.locator('li[data-item]').filter({ has: page.locator('strong, .qt').filter({ hasText: words }) });
