// The doors of the demo: whose eyes we see with, and what time it is.
// Both are plain POST forms of the demo, so a test and a person go the same way.
import { expect, type Page } from '@playwright/test';

export const roles = ['organiser', 'chair', 'reviewer', 'presenter', 'delegate', 'resident', 'coordinator'] as const;
export type Role = (typeof roles)[number];

export const stages = ['call', 'review', 'programme', 'day-1', 'after'] as const;
export type Stage = (typeof stages)[number];

/** Signs in through one of the demo's doors; the page and its later requests then belong to that person. */
export async function viewAs(page: Page, role: Role): Promise<void> {
  await knock(page, `/demo/as/${role}`);
}

/** Forgets who we were. */
export async function viewAsNobody(page: Page): Promise<void> {
  await page.context().clearCookies();
}

/** Moves the clock of the demo. It is one clock for everybody, which is why the tests run one after the other. */
export async function goTo(page: Page, stage: Stage): Promise<void> {
  await knock(page, `/demo/at/${stage}`);
}

async function knock(page: Page, path: string): Promise<void> {
  const answer = await page.request.post(path, { maxRedirects: 0 });
  expect(answer.status(), `${path} answers with a redirect or a page`).toBeLessThan(400);
}
