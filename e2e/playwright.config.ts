// How the browser tests run: Debian's Chromium, one worker (the demo has one clock), three ways to look at a page.
// Started by `cargo xtask e2e`, which starts the demo first and says where it is in BASE_URL.
import { defineConfig } from '@playwright/test';

const base = process.env.BASE_URL;
if (!base) throw new Error('BASE_URL is not set: run these tests with `cargo xtask e2e`');

const wide = { width: 1280, height: 900 };
const phone = { width: 360, height: 740 };
// A story changes what it finds, and the harness is the same everywhere: both are told once.
const once = ['stories/**', 'harness.spec.ts'];

export default defineConfig({
  testDir: '.',
  outputDir: './test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: base,
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    // Recording every page costs as much again as looking at it: `TRACE=1` asks for it.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // The first is needed where tests run as root; the others keep the browser from calling home.
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
        '--disable-features=AutofillServerCommunication',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: wide, colorScheme: 'light' } },
    { name: 'phone', testIgnore: once, use: { viewport: phone, colorScheme: 'dark', hasTouch: true, isMobile: true } },
    { name: 'no-script', testIgnore: once, use: { viewport: wide, colorScheme: 'light', javaScriptEnabled: false } },
  ],
});
