// Story 2, at the door: a volunteer's telephone reads a badge through its camera, goes on without a network even after
// the page was loaded anew, and tells everything when the network is back. The camera is Chromium's, fed from a file that
// is drawn here from the badge itself.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { chromium, expect, test, type Page } from '@playwright/test';
import { goTo, viewAs, viewAsNobody } from '../lib/doors.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const folder = join(tmpdir(), `wardmote-door-${process.pid}`);
const film = join(folder, 'badge.y4m');
let door = '';
/** Whom the camera sees, and who shows a badge that is typed. */
let name = '';
let code = '';

/** A film of one picture: the square of a badge in the middle of a white sheet, as a camera sees it. */
async function filmed(page: Page, svg: string): Promise<void> {
  const blank = await page.context().newPage();
  const light = await blank.evaluate(async (drawing) => {
    const [width, height] = [640, 480];
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${btoa(drawing)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width, height];
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, width, height);
    pen.drawImage(image, 140, 60, 360, 360);
    const dots = pen.getImageData(0, 0, width, height).data;
    return Array.from({ length: width * height }, (_, at) => 16 + Math.round((dots[at * 4]! * 219) / 255));
  }, svg);
  await blank.close();
  const grey = Buffer.alloc((640 * 480) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(light), grey]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(film, Buffer.concat([Buffer.from('YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420jpeg\n'), frame, frame]));
}

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('Amina opens a door and prints badges', async ({ page }) => {
  await goTo(page, 'day-1');
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/doors');
  await page.getByLabel('Door', { exact: true }).fill('Foyer');
  await page.getByRole('button', { name: 'Make the door' }).click();
  const link = (await page.locator('main').innerText()).match(/\/safer-cities\/door\/[A-Za-z0-9_-]{43}/);
  door = link![0];
  await page.goto('/manage/safer-cities/badges?q=kestrel');
  const badges = page.locator('.badges li');
  await filmed(page, await badges.first().locator('svg').evaluate((svg) => svg.outerHTML));
  [name, code] = [await badges.first().locator('.who').innerText(), await badges.nth(1).locator('.num').innerText()];
  await viewAsNobody(page);
});

test('the camera reads a badge, without a network and after the page was loaded anew', async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await browser.newContext({
    baseURL, viewport: { width: 360, height: 740 }, locale: 'en-CA', timezoneId: 'America/Toronto', permissions: ['camera'],
  });
  const page = await context.newPage();
  await page.goto(door);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 100; tries += 1) {
      const kept = (await (await caches.open('day-1')).keys()).map((request) => new URL(request.url).pathname);
      if (kept.includes(location.pathname) && kept.includes(`${location.pathname}/people`)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error('the door is not kept');
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Foyer' })).toBeVisible();
  await page.getByRole('button', { name: 'Scan with the camera' }).click();
  const result = page.locator('[data-result]');
  await expect(result).toBeVisible({ timeout: 20_000 });
  await expect(result).toHaveClass(/good/);
  await expect(result).toContainText(name);
  await expect(page.locator('[data-off]')).toBeVisible();
  await page.locator('#code').fill(code);
  await page.locator('#code').press('Enter');
  await expect(page.locator('[data-last] li')).toHaveCount(2);
  // Loaded anew once more: what waits is still there, and is told when the network is back.
  await page.reload();
  await expect(page.locator('[data-off]')).toBeVisible();
  await context.setOffline(false);
  await expect(page.locator('[data-off]')).toBeHidden({ timeout: 40_000 });
  await expect(page.locator('[data-counted]')).not.toHaveText('0');
  await page.reload();
  await expect(page.locator('[data-last] li').first()).toBeVisible();
  await browser.close();
});
