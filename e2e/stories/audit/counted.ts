// Story 5. Police records come in without anybody's name, are counted by neighbourhood, and leave as a table in which no
// small number can be worked out, or as squares in which no address can be read.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { viewAsNobody } from '../../lib/doors.ts';
import { asCoordinator, audit, desk, said } from './shared.ts';

/** Four neighbourhoods in open water, a hundredth of a degree wide: name, residents, and incidents in each of two years. */
const neighbourhoods = [
  { name: 'Pond Side', people: 4100, counts: [64, 58] },
  { name: 'Gate End', people: 3200, counts: [41, 47] },
  { name: 'Bandstand', people: 2700, counts: [33, 29] },
  { name: 'Old Nursery', people: 900, counts: [3, 12] },
];
const west = -77.7;
const north = 43.6;

const areas = JSON.stringify({
  type: 'FeatureCollection',
  features: neighbourhoods.map(({ name, people }, at) => {
    const [x, y] = [west + at * 0.01, north];
    const ring = [[x, y], [x + 0.01, y], [x + 0.01, y - 0.01], [x, y - 0.01], [x, y]];
    return { type: 'Feature', properties: { code: `P${at + 1}`, name, residents: people }, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
});

/** A line for each incident, spread over the days of its year and over three points of its neighbourhood. */
function records(extra: (number: number) => string, heading: string): string {
  const lines = [`occurred,longitude,latitude,category${heading}`];
  neighbourhoods.forEach(({ counts }, at) =>
    counts.forEach((count, year) => {
      for (let number = 0; number < count; number++) {
        const day = new Date(Date.UTC(2025 + year, 0, 1 + Math.floor((number * 365) / count))).toISOString().slice(0, 10);
        const x = (west + at * 0.01 + 0.002 + (number % 3) * 0.003).toFixed(5);
        lines.push(`${day} 1${number % 9}:30,${x},${(north - 0.005).toFixed(5)},Damage${extra(number)}`);
      }
    }),
  );
  return `${lines.join('\n')}\n`;
}

async function handIn(page: Page, csv: string): Promise<void> {
  const form = page.locator('form[action$="/sources/incidents"]');
  await form.getByLabel('What it is called').fill('Damage in and around the park');
  await form.getByLabel('Who recorded it').fill('Port Averne Police Service');
  await form.locator('[name="as-of"]').fill('2026-12-31');
  await form.locator('[name="file"]').setInputFiles({ name: 'records.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await form.getByRole('button', { name: 'Look at the file' }).click();
}

test('a table with suspects in it is refused at the door; what was typed is kept', async ({ page }) => {
  await asCoordinator(page, '/sources');
  const form = page.locator('form[action$="/sources/areas"]');
  await form.locator('[name="title"]').fill('Neighbourhoods around the park');
  await form.locator('[name="source"]').fill('City of Port Averne');
  await form.locator('[name="vintage"]').fill('2026');
  await form.locator('[name="file"]').setInputFiles({ name: 'areas.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(areas) });
  await form.getByRole('button', { name: 'Keep the areas' }).click();
  await page.goto(`${desk}/sources`);
  await handIn(page, records((number) => `,Somebody ${number}`, ',suspect name'));
  await expect(page.getByRole('alert')).toContainText('The column “suspect name” seems to hold suspects');
  await expect(page.locator('form[action$="/sources/incidents"]').getByLabel('What it is called')).toHaveValue('Damage in and around the park');
  await expect(page.locator('body')).not.toContainText('Somebody 1');
  await expectAccessible(page);
});

test('the police’s records are read, and the page says what was found in them', async ({ page }) => {
  await asCoordinator(page, '/sources');
  await handIn(page, records(() => '', ''));
  await expect(page.getByRole('heading', { name: 'Which column is what?' })).toBeVisible();
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: 'Incidents kept' })).toContainText('287');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Count them' }).click();
  await expect(page.getByRole('row', { name: /Old Nursery/ })).toBeVisible();
  await expectAccessible(page);
});

test('a small number leaves hidden and with company, and everybody may attack the table', async ({ page }) => {
  await asCoordinator(page, '/release');
  await page.getByRole('button', { name: 'Hide small numbers and test' }).click();
  await expect(page.getByRole('heading', { name: 'What would leave' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Old Nursery/ }).first()).toContainText('hidden');
  await page.getByLabel('What it is called outside').fill('Damage by neighbourhood');
  await page.getByLabel('Why it is released').fill('For the public evening in June.');
  await page.getByRole('button', { name: 'Release the table' }).click();
  await said(page, 'Released');
  await viewAsNobody(page);
  await page.goto(`${audit}/figures`);
  await page.getByRole('link', { name: 'Damage by neighbourhood' }).click();
  await expect(page.getByRole('row', { name: /Old Nursery/ })).toContainText('hidden');
  await expectAccessible(page);
  const file = await page.request.get(`${new URL(page.url()).pathname}/csv`);
  expect(file.headers()['content-disposition']).toContain('attachment');
  const old = (await file.text()).split('\n').find((line) => line.includes('Old Nursery')) ?? '';
  expect(old).toContain('hidden');
  expect(old).not.toMatch(/\b3\b/);
});

test('what left by neighbourhood does not leave by squares, too', async ({ page }) => {
  await asCoordinator(page, '/release');
  await page.getByLabel('Rows').selectOption('square-500');
  await page.getByRole('button', { name: 'Hide small numbers and test' }).click();
  await expect(page.getByRole('alert')).toContainText('something left already that this could be subtracted from');
  await expect(page.getByRole('button', { name: 'Release the table' })).toHaveCount(0);
});
