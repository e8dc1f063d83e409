// What the first view of a page weighs over the wire, against the budgets of the design.
import { expect, type Page } from '@playwright/test';

/** Kilobytes (1,000 bytes) as sent, headers included. */
export const budgets = { public: 60, review: 120, work: 120, editor: 180, photos: 200, map: 350 } as const;
export type Budget = keyof typeof budgets;

const styleMax = 14;
const publicScriptMax = 20;

export class Weight {
  private readonly kinds = new Map<string, string>();
  private readonly bytes = new Map<string, number>();

  /** Begins to weigh; to be called before the page is opened. */
  static async on(page: Page): Promise<Weight> {
    const weight = new Weight();
    const wire = await page.context().newCDPSession(page);
    wire.on('Network.responseReceived', (event) => weight.kinds.set(event.requestId, event.type));
    wire.on('Network.loadingFinished', (event) => weight.bytes.set(event.requestId, event.encodedDataLength));
    await wire.send('Network.enable');
    // Pages visited on the way here may have left their styles in the cache; a first view has none.
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
    return weight;
  }

  private kilobytes(kind?: string): number {
    const counted = [...this.bytes].filter(([id]) => kind === undefined || this.kinds.get(id) === kind);
    return Math.round(counted.reduce((sum, [, bytes]) => sum + bytes, 0) / 100) / 10;
  }

  /** Without scripts a browser puts off no picture, so pictures below the first view are not counted there. */
  expectWithin(budget: Budget, defersPictures = true): void {
    const pictures = defersPictures ? 0 : this.kilobytes('Image');
    expect(this.kilobytes() - pictures, `first view in kB, ${budget}`).toBeLessThanOrEqual(budgets[budget]);
    if (budget === 'public') {
      expect(this.kilobytes('Stylesheet'), 'styles in kB').toBeLessThanOrEqual(styleMax);
      expect(this.kilobytes('Script'), 'scripts in kB').toBeLessThanOrEqual(publicScriptMax);
    }
  }
}
