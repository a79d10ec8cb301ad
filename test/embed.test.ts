import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readSeed } from '../src/seed/seed-files.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, openGraph } from './ask.js';
import { builtPages } from './built-pages.js';
import { findChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { startToyServer, type ToyServer } from './toy-server.js';
import { until } from './until.js';
import { barriers, Visitor, widthOf } from './visitor.js';

/** What a browser goes by when another site's page shows the address in a frame. */
async function framing(url: string) {
  const { headers } = await fetch(url);
  return {
    ancestors: /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1],
    options: headers.get('x-frame-options'),
  };
}

describe('who may embed', () => {
  let server: ToyServer;
  afterEach(() => server.stop());

  it('is nobody, when not set', async () => {
    server = await startToyServer({});
    expect(await framing(`${server.url}/embed/`)).toEqual({ ancestors: "'none'", options: 'DENY' });
  });

  it('are the sites that are named, and views under /embed alone', async () => {
    server = await startToyServer(
      {},
      {},
      readSettings({ PORT: '0', EMBED_ORIGINS: 'https://a.example, http://b.example:8080' }),
    );
    const nobody = { ancestors: "'none'", options: 'DENY' };
    const named = { ancestors: 'https://a.example http://b.example:8080', options: null };
    expect({
      find: await framing(`${server.url}/embed`),
      organization: await framing(`${server.url}/embed/organization?id=x`),
      insight: await framing(`${server.url}/embed/insights/regions`),
      explorer: await framing(`${server.url}/`),
      beside: await framing(`${server.url}/embedded`),
      playground: await framing(`${server.url}/graphql`),
    }).toEqual({
      find: named,
      organization: named,
      insight: named,
      explorer: nobody,
      beside: nobody,
      playground: nobody,
    });
  });

  it.each(['*', 'https://*.example', 'a.example', 'https://a.example/path', "'self'", 'https://a.example;', 'data:'])(
    'cannot be set to %s',
    (given) => {
      server = { stop: async () => {} } as ToyServer;
      expect(() => readSettings({ EMBED_ORIGINS: given })).toThrow(
        `EMBED_ORIGINS must be origins such as https://dashboard.example.org, parted by spaces or commas; it is ${JSON.stringify(given)}.`,
      );
    },
  );
});

const executable = findChromium();
if (!executable) {
  process.stderr.write('Skipped: embedding in a browser. Install chromium, or name one in CHROMIUM, to test it.\n');
}

(executable ? describe : describe.skip)('a view in a frame of another site', () => {
  let asked: AskedGraph;
  let server: Awaited<ReturnType<typeof startExportServer>>;
  let visitor: Visitor;
  let named: Site;
  let other: Site;

  beforeAll(async () => {
    asked = await openGraph(readSeed());
    const view = () => `${server.url}/embed/organization?id=kg:organization/donghua-university&language=zh-Hant`;
    named = await startSite(view);
    other = await startSite(view);
    server = await startExportServer(asked, { EMBED_ORIGINS: named.url }, asked.graph, builtPages());
    visitor = await Visitor.with(executable ?? '');
  });

  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
    await asked?.close();
    named?.server.close();
    other?.server.close();
  });

  it('stands by itself, in the language asked for, and leads to the whole', async () => {
    const page = await visitor.page([server.url, named.url], { viewport: { width: 360, height: 800 } });
    await page.goto(named.url);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { level: 1, name: '東華大學', exact: true }).waitFor();
    const whole = frame.locator('footer').getByRole('link');
    const shown = {
      mastheads: await frame.locator('.masthead').count(),
      whole: await whole.getAttribute('href'),
      target: await whole.getAttribute('target'),
    };
    await frame.locator('.fact').first().getByRole('link').first().click();
    await frame.getByRole('heading', { level: 1 }).filter({ hasNotText: '東華大學' }).waitFor();
    const inner = page.frames().find((each) => each.url().startsWith(server.url));
    expect({ ...shown, stays: new URL(inner?.url() ?? '').pathname, complaints: visitor.complaints }).toEqual({
      mastheads: 0,
      whole: '/organization?id=kg%3Aorganization%2Fdonghua-university',
      target: '_blank',
      stays: '/embed/organization',
      complaints: [],
    });
    await page.close();
  });

  it('has no barriers, and fits a narrow frame', async () => {
    const page = await visitor.page([server.url], { viewport: { width: 320, height: 800 } });
    await page.goto(`${server.url}/embed/insights/regions`);
    await page.getByRole('table').first().waitFor();
    expect({ barriers: await barriers(page), width: await widthOf(page) }).toEqual({ barriers: [], width: 320 });
    await page.close();
  });

  it('is not shown in a site that is not named', async () => {
    const page = await visitor.page([server.url, other.url]);
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(other.url);
    await refused;
    const inner = () => page.frames().find((each) => each !== page.mainFrame());
    await until(() => inner()?.url() === 'chrome-error://chromewebdata/');
    visitor.complaints.length = 0;
    await page.close();
  });
});

interface Site {
  readonly url: string;
  readonly server: Server;
}

/** A page of somebody else's with a frame in it. */
async function startSite(view: () => string): Promise<Site> {
  const server = createServer((request, response) => {
    if (request.url !== '/') return response.writeHead(204).end();
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<!doctype html><html lang="en"><title>Dashboard</title><iframe title="Graph" width="340" height="700" src="${view().replaceAll('&', '&amp;')}"></iframe>`,
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
