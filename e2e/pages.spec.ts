// Every page of pages.txt, by three kinds of browser: it answers, has a title, complains of nothing, fits the window
// and the budget, and axe finds nothing. `cargo xtask e2e --look` also takes its picture.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './lib/axe.ts';
import { goTo, viewAs, viewAsNobody, type Stage } from './lib/doors.ts';
import { expectNoOverflow, look } from './lib/look.ts';
import { isOf, listedPages, type Listed } from './lib/pages.ts';
import { Quiet } from './lib/quiet.ts';
import { Weight } from './lib/weight.ts';

let clock: Stage | undefined;

async function enter(page: Page, listed: Listed): Promise<string> {
  if (clock !== listed.clock) {
    await goTo(page, listed.clock);
    clock = listed.clock;
  }
  await (listed.door === 'nobody' ? viewAsNobody(page) : viewAs(page, listed.door));
  let path = listed.path;
  for (const link of listed.follow) {
    await page.goto(path);
    const address = await page.locator(link).first().getAttribute('href');
    expect(address, `a link ${link} on ${path}`).toBeTruthy();
    path = new URL(address!, page.url()).pathname;
  }
  if (listed.follow.length === 0) return path;
  expect(isOf(listed.route!, path), `${path} is of ${listed.route}`).toBe(true);
  return path;
}

for (const listed of listedPages()) {
  const name = [listed.path, ...listed.follow].join(' >> ');
  test(`${name} for ${listed.door} at ${listed.clock}`, async ({ page, context, baseURL, javaScriptEnabled }, info) => {
    const path = await enter(page, listed);
    // A tab of its own, so that complaints of the page on the way are not heard here.
    const fresh = listed.follow.length > 0 ? await context.newPage() : page;
    const quiet = await Quiet.on(fresh, baseURL!);
    const weight = await Weight.on(fresh);

    const answer = await fresh.goto(path, { waitUntil: 'load' });
    expect(answer?.status(), 'status').toBe(200);
    await expect(fresh).toHaveTitle(/\S/);
    await expect(fresh.locator('h1')).toHaveCount(1);
    await expect(fresh.locator('html')).toHaveAttribute('lang', path === '/fr' || path.startsWith('/fr/') ? /^fr/ : /^[a-z]{2}/);
    quiet.expectNothing();
    weight.expectWithin(listed.budget, javaScriptEnabled !== false);
    await expectNoOverflow(fresh);
    // axe is a script; without scripts the same document is judged by the other two browsers. In French it is judged in
    // the wide window: the phone adds other colours and other places, which are the same in both languages.
    const isTold = info.project.name === 'phone' && path.startsWith('/fr');
    if (javaScriptEnabled !== false && !isTold) await expectAccessible(fresh);
    if (process.env.LOOK && info.project.name === 'desktop') {
      await look(fresh, `${listed.door}-${listed.clock}${path.replaceAll('/', '-')}`);
    }
  });
}
