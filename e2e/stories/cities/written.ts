// Story 2. From what was noted in a room to a text that was amended and worked in.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../../lib/axe.ts';
import { goTo, viewAs, viewAsNobody } from '../../lib/doors.ts';
import { follow, openLetter } from '../../lib/letters.ts';
import { withDeciders } from './announced.ts';
import { g, marguerite, noor, bartolomeu, fill, save, signIn, story } from './shared.ts';

test('on the day it is noted what cities ask of the decision-makers; what is marked is a conclusion', async ({ page }) => {
  await goTo(page, 'review');
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/live`);
  await page.getByRole('link', { name: withDeciders }).click();
  const floor = new URL(page.url()).pathname;
  await page.goto(`${floor}/minutes`);
  const note = async (text: string, mark: string) => {
    await page.getByLabel('Next paragraph').fill(text);
    await page.locator('#mark').selectOption({ label: mark });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByText(text).first()).toBeVisible();
  };
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write something first.' })).toBeVisible();
  await note('National governments consult cities before they decide on everyday security.', 'a recommendation');
  await note('The European Union pays for prevention where it happens, in cities.', 'a recommendation');
  await note('Nobody pays for mediators after the third year.', 'a barrier');
  await note('Coffee was late.', 'a note');
  await page.getByLabel('Everybody sees the marked paragraphs among the conclusions').check();
  await page.getByRole('button', { name: 'Set', exact: true }).click();
  await viewAsNobody(page);
  await page.goto(`/${g}/conclusions`);
  await expect(page.getByText('Nobody pays for mediators after the third year.')).toBeVisible();
  await expect(page.getByText('Coffee was late.')).toHaveCount(0);
});

test('the cities ask in public whoever decides, and the answer stands beside with its day', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/${g}/programme`);
  await page.getByRole('link', { name: withDeciders }).first().click();
  const session = new URL(page.url()).pathname;
  await page.goto(`/manage/${g}/programme/sessions/${session.split('/').pop()}/needs`);
  await fill(page, { 'Name of who answers': 'Ilse Verhoeven' });
  await page.getByRole('checkbox', { name: 'French' }).first().check();
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByText('Write what is asked.').first()).toBeVisible();
  await page.goto(`/manage/${g}/programme/sessions/${session.split('/').pop()}/needs`);
  await page.getByLabel('What is asked').fill('When do cities sit at the table where the funds are shaped?');
  await page.getByRole('button', { name: 'Write it down' }).click();
  await page.getByLabel('Answer', { exact: true }).fill('From the next period on, with two seats.');
  await page.getByRole('button', { name: 'Save the answer' }).click();
  await viewAsNobody(page);
  await page.goto(session);
  for (const words of ['Ilse Verhoeven', 'where the funds are shaped', 'with two seats']) {
    await expect(page.getByText(words).first(), words).toBeVisible();
  }
});

test('Amina picks passages, and a draft grows out of them; Delphine writes it in French beside', async ({ page }) => {
  await viewAs(page, 'organiser');
  await page.goto(`/manage/${g}/recommendations`);
  await page.getByRole('link', { name: 'Choose from what was said' }).click();
  await expect(page.getByText('Coffee was late.')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByRole('alert')).toContainText('Pick at least one passage.');
  await page.getByLabel(/National governments consult cities/).first().check();
  await page.getByLabel(/The European Union pays for prevention/).check();
  await page.getByLabel('Title', { exact: true }).fill('Cities as partners for security');
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await expect(page.getByText('The draft is begun.')).toBeVisible();
  story.recommendation = new URL(page.url()).pathname.split('/').pop()!;
  await page.getByRole('group', { name: 'Languages' }).getByLabel('French').check();
  await fill(page, { 'Title in French': 'Les villes, partenaires de la sécurité', 'Quorum in percent': '60' });
  await save(page);
  expect((await page.request.get(`/recommendations/${story.recommendation}`, { headers: { cookie: '' } })).status(), 'a draft is nobody else’s').toBe(404);

  await page.goto(`/recommendations/${story.recommendation}/draft`);
  await expect(page.getByText('No translation yet')).toHaveCount(2);
  const translate = async (n: number, text: string) => {
    const paragraph = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Paragraph ${n}` }) });
    await paragraph.getByLabel('French').fill(text);
    await paragraph.getByRole('button', { name: `Save ${n}, French` }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();
  };
  await translate(1, 'Les gouvernements consultent les villes avant de décider de la sécurité du quotidien.');
  await translate(2, 'L’Union européenne finance la prévention là où elle se fait, dans les villes.');

  await page.goto(`/manage/${g}/recommendations/${story.recommendation}`);
  const consult = page.locator('form.panel').filter({ has: page.getByRole('heading', { name: 'Open the consultation' }) });
  await consult.getByLabel('Last day').fill('2027-06-01');
  await consult.getByRole('button', { name: 'Open the consultation' }).click();
  await expect(page.getByRole('heading', { level: 1 }), 'an end that is past is refused').not.toContainText('Cities as partners');
  await page.goto(`/manage/${g}/recommendations/${story.recommendation}`);
  await consult.getByLabel('Last day').fill('2027-07-10');
  await consult.getByRole('button', { name: 'Open the consultation' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
});

const paragraphOf = (page: Page, n: number) => page.locator('ol.articles > li').nth(n - 1);

test('Bartolomeu amends without an account, Noor stands behind it, and a delegate comments in French', async ({ page }) => {
  await viewAsNobody(page);
  await page.goto(`/recommendations/${story.recommendation}`);
  await expect(page.getByText('Amendments', { exact: true })).toHaveCount(0);
  await paragraphOf(page, 1).getByRole('link', { name: 'Propose another wording 1' }).click();
  await page.getByLabel('The wording you propose').fill('National governments and cities decide together on everyday security.');
  await fill(page, { 'Your name': bartolomeu.name, 'For whom you speak, if for somebody': 'Street work Valserra', 'E-mail address': bartolomeu.mail });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give your reason' })).toBeVisible();
  await expect(page.getByLabel('The wording you propose')).toHaveValue('National governments and cities decide together on everyday security.');
  await page.getByLabel('Why', { exact: true }).fill('To be consulted is to be heard afterwards.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('It is shown when you follow the link')).toBeVisible();
  await expect(page.getByText(bartolomeu.name)).toHaveCount(0);
  const confirm = await openLetter(page, bartolomeu.mail, 'Confirm what you wrote on “Cities as partners for security”');
  await follow(confirm, /^\/recommendations\/confirm\//);
  await confirm.getByRole('button', { name: 'Yes, show it with my name' }).click();
  await expect(confirm.getByText('Thank you. It is shown now.')).toBeVisible();
  await confirm.close();

  await page.goto(`/recommendations/${story.recommendation}`);
  const amendment = page.getByRole('listitem').filter({ hasText: 'A1. Paragraph 1, another wording' });
  await expect(amendment.locator('ins').first()).toBeVisible();
  await expect(page.getByText(bartolomeu.mail)).toHaveCount(0);
  await amendment.getByRole('link', { name: /^Support or object/ }).click();
  await page.getByLabel('Objects').check();
  await fill(page, { 'Your name': noor.name, 'E-mail address': noor.mail });
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Say why you object' })).toBeVisible();
  await page.getByLabel('Supports it').check();
  await page.getByRole('button', { name: 'Send' }).click();
  const stands = await openLetter(page, noor.mail, 'Confirm what you wrote on “Cities as partners for security”');
  await follow(stands, /^\/recommendations\/confirm\//);
  await stands.getByRole('button', { name: 'Yes, show it with my name' }).click();
  // A tab that is closed while it goes somewhere stops Chromium from going anywhere in the next one.
  await expect(stands.getByText('Thank you. It is shown now.')).toBeVisible();
  await stands.close();
  await page.goto(`/recommendations/${story.recommendation}/amendments/1`);
  await expect(page.getByRole('listitem').filter({ hasText: noor.name })).toBeVisible();

  await signIn(page, marguerite);
  await page.goto(`/fr/recommendations/${story.recommendation}`);
  await paragraphOf(page, 2).getByRole('link', { name: 'Commenter 2' }).click();
  await page.getByLabel('Votre commentaire').fill('Aussi dans les petites villes.');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByText('Aussi dans les petites villes.')).toBeAttached();
});

test('two of the drafting group work it in; its author is told why, and the French is out of date until somebody looks', async ({ page }) => {
  await goTo(page, 'programme');
  await viewAsNobody(page);
  await page.goto(`/recommendations/${story.recommendation}/comment`);
  await expect(page.getByRole('heading', { level: 1 }), 'the consultation is over').not.toHaveText('Comment');

  await viewAs(page, 'organiser');
  const desk = `/manage/${g}/recommendations/${story.recommendation}`;
  await page.goto(desk);
  await page.getByRole('button', { name: 'Begin the consolidation' }).click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await page.getByRole('button', { name: 'Fix the text and open the adoption' }).click();
  await expect(page.getByText(/undecided|still open|without a decision/i).first(), 'an open amendment holds it up').toBeVisible();

  await page.goto(`/recommendations/${story.recommendation}/draft/amendments/1`);
  await page.getByRole('button', { name: 'Take this text' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Give the reason' })).toBeVisible();
  await page.getByLabel(/^The paragraph after this/).fill('National governments decide on everyday security together with cities.');
  await page.getByLabel('Reason', { exact: true }).fill('Together says more than consulted, in plainer words.');
  await page.getByRole('button', { name: 'Take this text' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'A1. Paragraph 1, another wording' })).toContainText('Accepted in other words');
  const answered = await openLetter(page, bartolomeu.mail, 'Your amendment A1: Accepted in other words');
  await expect(answered.getByText('Together says more than consulted, in plainer words.')).toBeVisible();
  await follow(answered, new RegExp(`/recommendations/${story.recommendation}/amendments/1$`));
  await expect(answered.getByRole('heading', { level: 1 })).toHaveText('Amendment 1');
  await answered.close();

  await page.goto(`/recommendations/${story.recommendation}/draft`);
  await expect(page.getByText('Translation out of date')).toHaveCount(1);
  const paragraph = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Paragraph 1' }) });
  await paragraph.getByLabel('French').fill('Les gouvernements décident de la sécurité du quotidien avec les villes.');
  await paragraph.getByRole('button', { name: 'Save 1, French' }).click();
  await expect(page.getByText('Translation out of date')).toHaveCount(0);

  await page.goto(desk);
  const open = page.locator('form.panel').filter({ has: page.getByRole('heading', { name: 'Fix the text and open the adoption' }) });
  await open.getByLabel('Last day').fill('2027-09-20');
  await open.getByRole('button').click();
  await expect(page.getByText('Done. This is where it stands now.')).toBeVisible();
  await page.goto(`/recommendations/${story.recommendation}/versions?from=1&to=2`);
  await expect(page.locator('del').first()).toBeVisible();
  await expect(page.locator('ins').first()).toBeVisible();
  await expectAccessible(page);
});
