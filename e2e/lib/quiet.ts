// Listens while a page loads: errors in the console, breaches of the content policy, requests that leave the house.
import { expect, type Page } from '@playwright/test';

export class Quiet {
  private readonly heard: string[] = [];

  private constructor(page: Page, home: string) {
    page.on('console', (said) => {
      if (said.type() === 'error') this.heard.push(`console: ${said.text()}`);
    });
    page.on('pageerror', (error) => this.heard.push(`script: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(home)) this.heard.push(`request to elsewhere: ${url}`);
    });
    page.on('response', (response) => {
      const isPart = response.request().resourceType() !== 'document';
      if (isPart && response.status() >= 400) this.heard.push(`${response.status()} for ${response.url()}`);
    });
  }

  /** Begins to listen; to be called before the page is opened. */
  static async on(page: Page, home: string): Promise<Quiet> {
    const quiet = new Quiet(page, home);
    await page.exposeFunction('heardPolicyBreach', (said: string) => quiet.heard.push(`content policy: ${said}`));
    await page.addInitScript(() => {
      const tell = (window as unknown as { heardPolicyBreach: (said: string) => void }).heardPolicyBreach;
      document.addEventListener('securitypolicyviolation', (breach) => tell(`${breach.violatedDirective} ${breach.blockedURI}`));
    });
    return quiet;
  }

  expectNothing(): void {
    expect(this.heard, 'what the page complained of').toEqual([]);
  }
}
