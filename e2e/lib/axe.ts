// No page may have what axe-core calls a violation, and its findings are told as sentences with the element.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.0 to 2.2, levels A and AA, and the practices that axe counts beside them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function expectAccessible(page: Page, part?: string): Promise<void> {
  // Only what is wrong is gathered, and in the page itself: its other way opens a second page to gather frames, which ours
  // have none of that is ours to judge. Together they were half of the time.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules).setLegacyMode();
  await unroll(page, true);
  const { violations } = await (part ? builder.include(part) : builder).analyze();
  await unroll(page, false);
  const told = violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}: ${node.html.slice(0, 160)}`),
  );
  expect(told, 'accessibility').toEqual([]);
}

/**
 * A column that scrolls by itself and a bar docked over the page cover a part of what can be scrolled into view.
 * axe would call that part too small to hit, so it judges them unrolled, where they stand in the source.
 */
async function unroll(page: Page, on: boolean): Promise<void> {
  await page.evaluate((unrolled) => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (!unrolled) {
        if (!('unrolled' in element.dataset)) continue;
        delete element.dataset.unrolled;
        for (const property of ['position', 'max-block-size', 'overflow-y']) element.style.removeProperty(property);
        if (!element.getAttribute('style')) element.removeAttribute('style');
        continue;
      }
      const look = getComputedStyle(element);
      const isDocked = look.position === 'sticky' && look.bottom !== 'auto';
      const isColumn = look.overflowY === 'auto' && look.maxHeight !== 'none' && element.scrollHeight > element.clientHeight;
      if (!isDocked && !isColumn) continue;
      element.dataset.unrolled = '';
      element.style.setProperty('position', 'static');
      if (isColumn) element.style.setProperty('max-block-size', 'none');
      if (isColumn) element.style.setProperty('overflow-y', 'visible');
    }
  }, on);
}

/** The same page in light and in dark: contrast differs, so both are looked at. */
export async function expectAccessibleInBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}
