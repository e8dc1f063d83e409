// The harness itself: each expectation of pages.spec.ts is shown a page that breaks it and must notice.
// A check that cannot fail would let everything else pass.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { expectNoOverflow } from './lib/look.ts';
import { Quiet } from './lib/quiet.ts';
import { Weight } from './lib/weight.ts';

/** Opens a page written here, under the content policy of the product. */
async function open(page: Page, matter: string): Promise<void> {
  await page.route('**/broken', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'self'; style-src 'self'; script-src 'self'" },
      body: `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Broken</title></head>
             <body><main><h1>Broken</h1>${matter}</main></body></html>`,
    }),
  );
  await page.route('**/missing.svg', (route) => route.fulfill({ status: 404 }));
  await page.goto('/broken');
}

async function notices(expectation: () => void | Promise<void>, what: RegExp): Promise<void> {
  const said = await Promise.resolve().then(expectation).then(() => 'nothing', (error: Error) => error.message);
  expect(said).toMatch(what);
}

test('an inline style and a missing picture are heard', async ({ page, baseURL }) => {
  const quiet = await Quiet.on(page, baseURL!);
  await open(page, '<p style="color: red">Red</p><img src="/missing.svg" alt="Missing">');
  await notices(() => quiet.expectNothing(), /content policy: style-src/);
  await notices(() => quiet.expectNothing(), /404 for/);
});

test('a request to another house is heard', async ({ page, baseURL }) => {
  const quiet = await Quiet.on(page, baseURL!);
  // Answered here, so that the test itself stays at home.
  await page.route('http://elsewhere.invalid/**', (route) => route.fulfill({ body: '' }));
  await open(page, '<iframe title="Elsewhere" src="/inner"></iframe>');
  await page.evaluate(() => fetch('http://elsewhere.invalid/count', { mode: 'no-cors' }).catch(() => undefined));
  await notices(() => quiet.expectNothing(), /elsewhere\.invalid/);
});

test('a page that is wider than the window is seen', async ({ page }) => {
  const long = 'w'.repeat(400);
  await open(page, `<p>${long}</p>`);
  await notices(() => expectNoOverflow(page), /px wide in a window of.*<p>www/s);
  await open(page, '<p>short</p>');
  await expectNoOverflow(page);
});

test('a picture without words is found by axe', async ({ page }) => {
  await open(page, '<img src="/missing.svg">');
  await notices(() => expectAccessible(page), /image-alt/);
});

test('a page over its budget is weighed', async ({ page }) => {
  const weight = await Weight.on(page);
  await page.goto('/');
  weight.expectWithin('public');
  const heavy = await Weight.on(page);
  await open(page, `<!--${'w'.repeat(70_000)}-->`);
  await notices(() => heavy.expectWithin('public'), /first view in kB, public/);
});
