// Pictures for people, and the one thing about layout that a machine can tell: nothing sticks out sideways.
import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

const folder = new URL('../shots/', import.meta.url).pathname;

/** Nothing but a region that scrolls by itself may be wider than the window. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const { wide, window } = await page.evaluate(() => {
    const root = document.documentElement;
    return { wide: root.scrollWidth, window: root.clientWidth };
  });
  const told = wide <= window ? [] : [`${wide} px wide in a window of ${window} px`, ...(await culprits(page))];
  expect(told, 'what sticks out').toEqual([]);
}

/** The innermost elements that reach, or whose words reach, past the window. */
async function culprits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth + 1;
    const end = (element: Element) => element.getBoundingClientRect().left + Math.max(element.scrollWidth, element.clientWidth);
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => end(element) > limit);
    const innermost = beyond.filter((element) => !beyond.some((other) => other !== element && element.contains(other)));
    return innermost.slice(0, 5).map((element) => `${element.outerHTML.slice(0, 120)} ends at ${Math.round(end(element))} px`);
  });
}

/** Takes a page at phone and desktop width in both schemes, into e2e/shots/ (never committed). */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${folder}${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
