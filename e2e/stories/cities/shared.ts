// Story 2: who its people are, what its text says, and what its parts do alike.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';

// Two dozen topics, nine seats and a dozen letters take their time on a small machine.
test.describe.configure({ mode: 'serial', timeout: 240_000 });
test.use({ actionTimeout: 30_000 });

export const g = 'security-democracy-cities';
export const title = 'Security, Democracy & Cities';
export const published = join(import.meta.dirname, '../../../../shared/data/announcements/conference-of-cities-2024.txt');

// What the text says, in our words: for whoever does not have it.
export const retold = `Strengthening social cohesion: 250 European local and regional authorities in Brussels on 20-22 March 2024
Cities and regions gather in Brussels for the Security, Democracy & Cities conference (20-22 March 2024) to discuss the challenges facing democracy.
How can cities help that all citizens feel free and secure? How to react to multiple crises? How can cities respond to drugs and trafficking? How to build trust between citizens and public institutions? How to reduce polarisation?
Local, national and European elected officials, field practitioners and speakers from various knowledge institutions will exchange on the topics of the day. There are site visits.
One of the objectives is to reaffirm the role of cities and local authorities as essential partners for security in Europe.
Aimed at local elected officials, public officers, public administrations, magistrates, law enforcement agencies, social workers, researchers, representatives of the private sector and civil society actors, the conference will also gather experts and representatives from the European institutions and international organisations.
The previous edition of the conference, in 2021 in Nice (France), gathered more than 700 participants representing 140 cities and regions from 27 countries.
The 2024 edition of the conference, which is held every three years, is organised by the European Forum for Urban Security (Efus) in partnership with safe.brussels.
www.praeventionstag.de`;

export const marguerite = { name: 'Marguerite Delvaux', mail: 'marguerite@clairmont.example', city: 'Clairmont-sur-Sambre', country: 'Belgium' };
export const lukas = { name: 'Lukas Brandt', mail: 'lukas@lindental.example', city: 'Lindental', country: 'Germany' };
export const giulia = { name: 'Giulia Ferrante', mail: 'giulia@valserra.example', city: 'Valserra', country: 'Italy' };
export const noor = { name: 'Noor Haddad', mail: 'noor@clairmont.example' };
export const pieter = { name: 'Pieter Claes', mail: 'pieter@clairmont.example' };
export const annika = { name: 'Annika Vogel', mail: 'annika@lindental.example' };
export const bartolomeu = { name: 'Bartolomeu Reis', mail: 'bartolomeu@streetwork.example' };

/** What one part leaves for the next: the code of the recommendation, the pages of heads and of those who come. */
export const story = { recommendation: '', heads: {} as Record<string, string>, places: {} as Record<string, string> };

export const facts = readFileSync(join(import.meta.dirname, '../../facts/conference-of-cities-2024.csv'), 'utf8')
  .split('\n').slice(1).filter((line) => line.trim() !== '')
  .map((line) => {
    const [fact, path, ...sought] = line.split(',');
    return { fact: fact!, path: path!, sought: sought.join(',') };
  });

/** Every fact whose page is this one stands on it; whole words of a page are read as a person reads them. */
export async function expectFacts(page: Page, path: string, address: string): Promise<void> {
  await page.goto(address);
  const said = ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\s+/g, ' ').toLowerCase();
  const missing = facts.filter((one) => one.path === path && !said.includes(one.sought.toLowerCase()));
  expect(missing, `facts that are not on ${address}`).toEqual([]);
}

export async function fill(where: Page | Locator, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await where.getByLabel(label, { exact: true }).fill(value);
}

/** Types what a form of the desk calls by these names. */
export async function enter(page: Page, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value);
}

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).first().click();

/** Signs in as people do: an address, a letter, its link. */
export async function signIn(page: Page, who: { name: string; mail: string }): Promise<void> {
  await viewAsNobody(page);
  await page.goto('/sign-in');
  await page.getByLabel('Your e-mail address').fill(who.mail);
  await page.getByRole('button', { name: 'Send me the letter' }).click();
  const letter = await openLetter(page, who.mail, 'Sign in to League of River Cities');
  await follow(letter, /^\/sign-in\/link\//);
  await letter.getByRole('button', { name: 'Sign in' }).click();
  await expect(letter.getByRole('link', { name: who.name })).toBeVisible();
  await letter.close();
}
