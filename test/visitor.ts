import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';

/** Somebody with a browser, who notes whatever is not as it should be: noise in the console, requests to other hosts. */
export class Visitor {
  private constructor(private readonly browser: Browser) {}

  static async with(executable: string): Promise<Visitor> {
    return new Visitor(await launchChromium(executable));
  }

  readonly complaints: string[] = [];

  /** A page that may load from these origins alone. */
  async page(origins: readonly string[], options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await this.browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 }, ...options });
    page.setDefaultTimeout(120_000);
    page.on('console', (message) => {
      // What a machine without a graphics card says of itself.
      if (/GL Driver Message .*ReadPixels/.test(message.text())) return;
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (!origins.includes(origin) && !['data:', 'blob:'].includes(protocol)) this.complaints.push(request.url());
    });
    return page;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** What of WCAG 2.2 AA the page as it stands fails, as axe names it. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(what: unknown, options: object): Promise<{ violations: { id: string }[] }> };
    };
    const { violations } = await axe.run((globalThis as unknown as { document: unknown }).document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id }) => id);
  });
}

/** How wide the page is that was given this much room. */
export function widthOf(page: Page): Promise<number> {
  return page.locator('html').evaluate((html) => (html as unknown as { scrollWidth: number }).scrollWidth);
}
