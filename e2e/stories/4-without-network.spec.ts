// Story 4, on bad days: Imani's telephone loses its network and keeps the day, her question and her vote; the wall in
// the foyer stays as it was and says so; a stream made with ffmpeg is played with captions and little bandwidth.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from '../lib/axe.ts';
import { goTo, viewAs } from '../lib/doors.ts';
import { expectNoOverflow } from '../lib/look.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ actionTimeout: 20_000 });

const keynote = '/safer-cities/sessions/ZEZ96G';
const phone = { viewport: { width: 360, height: 740 }, locale: 'en-CA', timezoneId: 'America/Toronto' };

/** The worker has the page and everything that it asked for. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const there = await navigator.serviceWorker.ready;
    const path = location.pathname;
    for (let tries = 0; tries < 100; tries += 1) {
      const place = await caches.open('day-1');
      const names = (await place.keys()).map((request) => new URL(request.url).pathname);
      if (there.active?.state === 'activated' && names.includes(path) && names.some((name) => name.endsWith('.css'))) return;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`the worker does not keep ${path}`);
  });
}

async function votes(page: Page, code: string): Promise<number> {
  const state = (await (await page.request.get(`${keynote}/live/state`)).json()) as { figures: Record<string, number> };
  return state.figures[code]!;
}

test('before its day nobody sees what the sample’s people will ask', async ({ browser, baseURL }) => {
  // Without the worker, which would rather show a page of earlier than let a slow network be waited for.
  const context = await browser.newContext({ baseURL, ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  await goTo(page, 'programme');
  await page.goto(`${keynote}/ask`);
  await expect(page.getByText('Nobody has asked anything yet.')).toBeVisible();
  await page.goto('/safer-cities/conclusions');
  await expect(page.getByText('Nothing has been concluded yet.')).toBeVisible();
  await viewAs(page, 'organiser');
  await page.goto('/manage/safer-cities/live/ZEZ96G');
  await expect(page.getByText('Nobody sees a question yet.')).toBeVisible();
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await goTo(page, 'day-1');
  await page.goto(`${keynote}/ask`);
  await expect(page.locator('#questions bdi').filter({ hasText: 'Who pays for the door that is open at night?' })).toBeVisible();
  await context.close();
});

test('Imani’s page of the day is there without a network, and so is what she starred', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...phone });
  const page = await context.newPage();
  await page.goto(keynote);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: /^Star/ }).click();
  await expect(page.getByRole('button', { name: /^Star/ })).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/safer-cities/now');
  await kept(page);
  const mine = page.locator('.mine').getByRole('link', { name: title });
  await expect(mine).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Now', exact: true })).toBeVisible();
  await expect(page.getByText(/^Kept on this device at \d\d:\d\d; it works without a network\.$/)).toBeVisible();
  await expect(mine).toBeVisible();
  const styled = await page.locator('.clock').evaluate((clock) => getComputedStyle(clock).display !== 'inline' && document.styleSheets.length > 0);
  expect(styled, 'the kept page has its styles').toBe(true);
  await expectNoOverflow(page);
  // The pages of the sessions that she starred were kept with it, although she never opened them here.
  await mine.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // What nobody kept says so in the browser's words; the way back works.
  await page.goto('/safer-cities/now');
  await expect(mine).toBeVisible();
  await context.setOffline(false);
  await context.close();
});

test('an hour without network: a vote and two questions wait on the device, arrive once, and nothing is counted twice', async ({ browser, page: moderator, baseURL }) => {
  const context = await browser.newContext({ baseURL, ...phone });
  const page = await context.newPage();
  await page.goto(`${keynote}/ask`);
  await kept(page);
  const line = page.locator('#questions li').filter({ hasText: 'islands' });
  const code = (await line.getAttribute('data-by'))!;
  const before = await votes(page, code);

  await context.setOffline(true);
  await page.reload();
  await line.getByRole('button').click();
  await expect(page.getByText('No connection. This is kept on your device and sent as soon as there is one.')).toBeVisible();
  await expect(line.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  for (const text of ['Who mends the door when it breaks?', 'Is there a bell?']) {
    await page.getByLabel('Your question to the presenters').fill(text);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(page.getByLabel('Your question to the presenters')).toHaveValue('');
  }
  // She closes the page and opens it again, still without a network.
  await page.reload();
  await expect(line.getByRole('button')).toBeVisible();
  expect(await page.evaluate(() => (JSON.parse(localStorage.getItem('outbox') ?? '[]') as unknown[]).length)).toBe(3);

  await context.setOffline(false);
  await expect(page.getByText('Sent what was kept on this device.')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('outbox'))).toBeNull();
  await expect.poll(() => votes(page, code)).toBe(before + 1);
  await page.reload();
  await expect(line.getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  for (const text of ['Who mends the door when it breaks?', 'Is there a bell?']) {
    await expect(page.getByText(text, { exact: true })).toHaveCount(1);
  }
  await viewAs(moderator, 'organiser');
  await moderator.goto('/manage/safer-cities/live/ZEZ96G');
  for (const text of ['Who mends the door when it breaks?', 'Is there a bell?']) {
    await expect(moderator.locator('li[data-item]').filter({ hasText: text }), `${text} once`).toHaveCount(1);
  }
  await context.close();
});

test('the wall loses its network, stays as it was, says so, and goes on by itself', async ({ browser, page: host, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1920, height: 1080 }, locale: 'en-CA', timezoneId: 'America/Toronto' });
  const wall = await context.newPage();
  await wall.goto('/safer-cities/board/wall');
  await expect(wall.getByText('Night buses and the last mile home')).toBeVisible();
  // Read at five metres: capitals of 2 cm on a screen of 55 inches are set in 50 px at this width.
  const smallest = await wall.locator('#wall').evaluate((part) => Math.min(...[...part.querySelectorAll('p, h2')].filter((one) => one.textContent?.trim()).map((one) => parseFloat(getComputedStyle(one).fontSize))));
  expect(smallest).toBeGreaterThanOrEqual(48);
  await expectNoOverflow(wall);
  await kept(wall);

  await context.setOffline(true);
  await breakLine(context);
  await expect(wall.getByText('The connection is gone; the figures are as they were. We try again.')).toBeVisible({ timeout: 30_000 });
  await wall.reload();
  await expect(wall.getByText('Night buses and the last mile home')).toBeVisible();

  await viewAs(host, 'organiser');
  await host.goto('/manage/safer-cities/board');
  const topic = host.locator('li[data-item]').filter({ has: host.locator('strong').filter({ hasText: 'Quiet rooms in courts' }) });
  await topic.getByRole('combobox').first().selectOption({ index: 0 });
  await topic.getByRole('button', { name: 'Place', exact: true }).click();
  await expect(host.getByText('Done.', { exact: true })).toBeVisible();
  await expect(wall.getByText('Quiet rooms in courts')).toHaveCount(0);
  await context.setOffline(false);
  await expect(wall.getByText('Quiet rooms in courts')).toBeVisible({ timeout: 40_000 });
  await expect(wall.getByText('The connection is gone')).toHaveCount(0);
  await context.close();
});

/** Chromium leaves lines open that were open before; a network that is really gone cuts them. */
async function breakLine(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    await page.reload();
  }
}

// Outside of the repository: pieces of a stream end in .ts, as our scripts do.
const folder = `${mkdtempSync(join(tmpdir(), 'wardmote-stream-'))}/`;
const cdn = 'https://stream.averne.example/hall';

/** Two pictures of a test card with a tone, large and small, and captions; six seconds. */
function makeStream(): void {
  for (const [name, size] of [['large', '640x360'], ['small', '160x90']]) {
    const made = spawnSync('ffmpeg', [
      '-loglevel', 'error', '-f', 'lavfi', '-i', `testsrc=size=${size}:rate=12`, '-f', 'lavfi', '-i', 'sine=frequency=440',
      '-t', '12', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '24', '-c:a', 'aac', '-f', 'hls',
      '-hls_time', '2', '-hls_list_size', '0', '-hls_segment_filename', `${folder}${name}-%d.ts`, `${folder}${name}.m3u8`,
    ]);
    expect(made.status, `ffmpeg: ${made.stderr}`).toBe(0);
  }
  writeFileSync(`${folder}words.vtt`, 'WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:126000,LOCAL:00:00:00.000\n\n00:00.000 --> 00:11.000\nThe counter closed at ten.\n');
  writeFileSync(`${folder}words.m3u8`, '#EXTM3U\n#EXT-X-TARGETDURATION:12\n#EXT-X-VERSION:3\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:12,\nwords.vtt\n#EXT-X-ENDLIST\n');
  writeFileSync(`${folder}live.m3u8`, [
    '#EXTM3U', '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="w",NAME="English",LANGUAGE="en",DEFAULT=YES,AUTOSELECT=YES,URI="words.m3u8"',
    '#EXT-X-STREAM-INF:BANDWIDTH=150000,RESOLUTION=160x90,CODECS="avc1.42c00b,mp4a.40.2",SUBTITLES="w"', 'small.m3u8',
    '#EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=640x360,CODECS="avc1.42c01e,mp4a.40.2",SUBTITLES="w"', 'large.m3u8', '',
  ].join('\n'));
}

const media: Record<string, string> = { m3u8: 'application/vnd.apple.mpegurl', ts: 'video/mp2t', vtt: 'text/vtt' };

test('a stream made with ffmpeg plays beside the questions, with captions, and small where bandwidth is little', async ({ browser, page: host, baseURL }) => {
  makeStream();
  await viewAs(host, 'organiser');
  await host.goto('/manage/safer-cities/live/ZEZ96G/webcast');
  await host.getByLabel('How it is sent').selectOption({ label: 'A stream of our own (HLS)' });
  await host.getByLabel('Address', { exact: true }).fill(`${cdn}/live.m3u8`);
  await host.getByLabel('Address of the sound alone').fill(`${cdn}/sound.m4a`);
  await host.getByLabel('It is being sent now').check();
  await host.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(host.getByText('The webcast is set.')).toBeVisible();

  const context = await browser.newContext({ baseURL, serviceWorkers: 'block', locale: 'en-CA', timezoneId: 'America/Toronto' });
  const asked: string[] = [];
  await context.route(`${cdn}/**`, async (route) => {
    const file = new URL(route.request().url()).pathname.split('/').pop()!;
    asked.push(file);
    await route.fulfill({ body: readFileSync(folder + file), headers: { 'access-control-allow-origin': '*', 'content-type': media[file.split('.').pop()!]! } });
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (said) => { if (said.type() === 'error') wrong.push(said.text()); });
  await page.goto(`${keynote}/watch`);
  await expect(page.getByText('On air')).toBeVisible();
  await expect(page.getByText('Sound alone, for little bandwidth')).toBeVisible();
  await expect(page.getByLabel('Your question to the presenters')).toBeVisible();
  expect(asked.filter((file) => file.endsWith('.ts')), 'nothing is loaded before somebody wants it').toEqual([]);
  const video = page.locator('video');
  const play = () => video.evaluate((one: HTMLVideoElement) => { one.muted = true; return one.play(); });
  await play();
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await video.evaluate((one: HTMLVideoElement) => one.videoWidth)).toBeGreaterThan(0);
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => [...one.textTracks].flatMap((track) => [...(track.cues ?? [])]).map((cue) => (cue as VTTCue).text))).toContain('The counter closed at ten.');
  await expectAccessible(page);
  expect(wrong).toEqual([]);

  await page.getByLabel('Low bandwidth: the smallest picture').check();
  await page.reload();
  asked.length = 0;
  await expect(page.getByLabel('Low bandwidth: the smallest picture')).toBeChecked();
  await play();
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime), { timeout: 20_000 }).toBeGreaterThan(1);
  expect(await video.evaluate((one: HTMLVideoElement) => one.videoWidth)).toBe(160);
  expect(asked.filter((file) => file.startsWith('large') && file.endsWith('.ts')), 'no large picture was asked for').toEqual([]);
  await context.close();
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
