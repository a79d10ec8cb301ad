import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { FactRepository } from '../src/fact/fact.repository.js';
import { readSeed } from '../src/seed/seed-files.js';
import { type AskedGraph, openGraph } from './ask.js';
import { builtPages } from './built-pages.js';
import { findChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { barriers, Visitor, widthOf } from './visitor.js';

const donghua = 'kg:organization/donghua-university';
const nanhai = 'kg:organization/nanhai-industry-education-alliance';

const executable = findChromium();
if (!executable) {
  process.stderr.write('Skipped: taking along in a browser. Install chromium, or name one in CHROMIUM, to test it.\n');
}

(executable ? describe : describe.skip)('what is taken along from the explorer', () => {
  let asked: AskedGraph;
  let server: Awaited<ReturnType<typeof startExportServer>>;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    asked = await openGraph(readSeed());
    server = await startExportServer(asked, {}, asked.graph, builtPages());
    visitor = await Visitor.with(executable ?? '');
  });

  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
    await asked?.close();
  });

  const visit = async (path: string, options = {}): Promise<void> => {
    visitor.complaints.length = 0;
    page = await visitor.page([server.url], { permissions: ['clipboard-read', 'clipboard-write'], ...options });
    await page.goto(`${server.url}${path}`);
  };
  const clipboard = (): Promise<string> =>
    page.evaluate(() =>
      (
        globalThis as unknown as { navigator: { clipboard: { readText(): Promise<string> } } }
      ).navigator.clipboard.readText(),
    );

  afterEach(async () => {
    await page?.close();
    expect(visitor?.complaints).toEqual([]);
  });

  it.each([
    ['en-GB', 'Cite this', 'Permanent link', 'As it is now', 'It stands as it was cited.'],
    ['zh-TW', '引用', '永久連結', '現在', '與引用時一致。'],
  ])(
    'is a citation of each fact in %s, whose link leads to the fact as it was recorded',
    async (locale, cite, link, now, stands) => {
      await visit(`/organization?id=${donghua}`, { locale });
      const fact = page.locator('article.fact').first();
      const sentence = await fact.locator('p').first().innerText();
      await fact.locator('summary').filter({ hasText: cite }).click();
      const permalink = fact.locator('.reference').getByRole('button', { name: new RegExp(link) });
      await permalink.click();
      const address = await clipboard();
      const texts = await fact.locator('pre').allInnerTexts();
      const { dataset } = (await asked.ask('{ dataset { revision lastChangeAt } }')).data;
      const { searchParams } = new URL(address);
      await page.goto(address);
      await page.getByRole('heading', { name: now }).waitFor();
      expect({
        pinned: [searchParams.get('recorded'), searchParams.get('revision')],
        reference: texts[1]?.includes('[DB/OL]. (') && texts[1].includes(address),
        sources: texts[1]?.split('\n').length,
        bibtex: texts[2]?.startsWith('@misc{graph-'),
        told: await page.getByText(sentence, { exact: true }).first().isVisible(),
        stands: await page.getByText(stands).count(),
        barriers: await barriers(page),
      }).toEqual({
        pinned: [dataset.lastChangeAt, String(dataset.revision)],
        reference: true,
        sources: 2,
        bibtex: true,
        told: true,
        stands: 1,
        barriers: [],
      });
    },
  );

  it('is a link that says when the graph has changed since, and what', async () => {
    await visit(`/organization?id=${donghua}`);
    await page.locator('.take-along > details > summary').click();
    const permalink = (await page.locator('.take-along pre').first().innerText()).trim();
    const seed = readSeed();
    const [changed] = seed.relationships.filter(({ source, target }) => [source, target].includes(donghua));
    if (!changed) throw new Error('The seed has no tie of the university.');
    await page.goto(permalink);
    await page.getByText('Nothing was recorded since.').waitFor();
    await page.locator('article.fact').first().waitFor();
    const before = await page.locator('article.fact').count();
    await new FactRepository(asked.graph).write(
      { ...seed, relationships: [...seed.relationships, { ...changed, id: 'kg:relationship/later', since: '2025' }] },
      { actor: 'test', reason: 'later' },
    );
    await page.reload();
    await page.getByText('what is shown may differ').waitFor();
    await page.locator('article.fact').first().waitFor();
    expect({
      ties: (await page.locator('article.fact').count()) - before,
      leads: await page.getByRole('link', { name: 'What was recorded since' }).getAttribute('href'),
    }).toEqual({
      ties: 0,
      leads: `/insights/changes?basis=RECORDED_TIME&from=${new URL(permalink).searchParams.get('recorded')?.slice(0, 10)}`,
    });
  });

  it('is a link whose timeline holds what was recorded by then', async () => {
    const rowsAt = async (recorded: string): Promise<string[]> => {
      await visit(`/organization?id=${donghua}&recorded=${recorded}&revision=1`);
      await page.locator('.timeline').waitFor();
      const headings = await page.locator('.timeline h3').allInnerTexts();
      await page.close();
      return headings;
    };
    const { dataset } = (await asked.ask('{ dataset { lastChangeAt } }')).data;
    expect({
      before: await rowsAt('2000-01-01T00:00:00.000Z'),
      after: await rowsAt(dataset.lastChangeAt),
    }).toEqual({ before: ['Events'], after: ['Ties', 'Events'] });
  });

  it('are files of what is shown, and a frame for another site', async () => {
    await visit(`/organization?id=${donghua}&asOf=2024`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    const link = await clipboard();
    await page.locator('.take-along > details > summary').click();
    const files = page.locator('.files a');
    const [first] = await files.evaluateAll((links) => links.map((each) => (each as unknown as { href: string }).href));
    const gexf = await (await fetch(first ?? '')).text();
    await page.getByRole('button', { name: 'Copy: <iframe>' }).click();
    expect({
      link,
      files: await files.allInnerTexts(),
      first: first?.replace(server.url, ''),
      holds: gexf.includes(donghua),
      frame: await clipboard(),
    }).toEqual({
      link: `${server.url}/organization?id=${encodeURIComponent(donghua)}&asOf=2024`,
      files: ['gexf', 'graphml', 'csv.zip', 'jsonld', 'ndjson'],
      first: `/export/graph.gexf?around=${encodeURIComponent(donghua)}&asOf=2024`,
      holds: true,
      frame: `<iframe src="${server.url}/embed/organization?id=${encodeURIComponent(donghua)}&amp;asOf=2024" title="Donghua University" width="100%" height="640"></iframe>`,
    });
  });

  it.each([
    ['en-GB', 'Briefing to print'],
    ['zh-CN', '可打印的简报'],
  ])('is a briefing on paper in %s, with its footnotes and without what is for the screen', async (locale, name) => {
    await visit(`/organization?id=${nanhai}`, { locale });
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('.paper h1').waitFor();
    const notes = await page.locator('.notes > li').count();
    const marks = new Set(await page.locator('.paper sup a').allInnerTexts());
    const found = await barriers(page);
    await page.emulateMedia({ media: 'print' });
    expect({
      notes: notes > 0 && notes === marks.size,
      raw: (await page.locator('.paper').innerText()).includes('[^'),
      onPaper: await page.locator('.masthead, .off-paper, .take-along').filter({ visible: true }).count(),
      barriers: found,
    }).toEqual({ notes: true, raw: false, onPaper: 0, barriers: [] });
  });

  it('says that there is no clipboard by showing the text', async () => {
    await visit('/insights/regions', { permissions: [] });
    await page.evaluate(() =>
      Object.defineProperty((globalThis as unknown as { navigator: object }).navigator, 'clipboard', {
        value: undefined,
      }),
    );
    await page.getByRole('button', { name: 'Copy link' }).click();
    expect(await page.locator('.copy textarea').first().inputValue()).toBe(`${server.url}/insights/regions`);
  });

  it('fits a phone, opened up', async () => {
    await visit(`/organization?id=${donghua}`, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
    await page.locator('article.fact summary').filter({ hasText: 'Cite this' }).first().click();
    await page.locator('.take-along > details > summary').click();
    await page.locator('.take-along pre').first().waitFor();
    expect({ width: await widthOf(page), barriers: await barriers(page) }).toEqual({ width: 360, barriers: [] });
  });
});

describe('the explorer as built', () => {
  it('loads charts, maps, briefings and facts only when they are asked for', () => {
    const page = readFileSync(join(builtPages(), 'index.html'), 'utf8');
    expect(page).not.toMatch(/bar-chart|world-map|insights-page|briefing-page|fact-page/);
  });
});
