// Story 3: what its parts do alike.
import { expect, test, type Locator, type Page } from '@playwright/test';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 30_000 });

export const g = 'strong-communities';

/** What one part leaves for the next. */
export const story = { title: 'A lamp on the landing', practice: '' };

export async function fill(where: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await where.locator(`[name="${name}"]`).fill(value);
}

/** The words of the page as a person reads them. */
export async function said(page: Page): Promise<string> {
  const words = await page.getByRole('main').textContent();
  expect(words).not.toBeNull();
  return (words ?? '').replaceAll(/\s+/g, ' ').toLowerCase();
}
