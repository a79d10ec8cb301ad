import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';
import { readSeed } from '../src/seed/seed-files.js';
import { regionOf } from '../web/src/explorer/insights/country-codes.js';
import { provinceTiles } from '../web/src/explorer/insights/province-tiles.js';
import { boundsOf, shadeOf } from '../web/src/explorer/insights/shades.js';
import { type AskedGraph, openGraph } from './ask.js';
import { builtPages } from './built-pages.js';
import { findChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { barriers, Visitor, widthOf } from './visitor.js';

describe('the maps', () => {
  it('know every country that world-atlas draws by its code', () => {
    const file = new URL('../node_modules/world-atlas/countries-110m.json', import.meta.url);
    const { objects } = JSON.parse(readFileSync(file, 'utf8'));
    const names = new Intl.DisplayNames('en', { type: 'region' });
    const told = (text: string): string => text.replace(/[^A-Za-z]/g, '').toLowerCase();
    // Those whose name is written otherwise there.
    const otherwise: Record<string, string> = {
      'W. Sahara': 'EH',
      'United States of America': 'US',
      'Dem. Rep. Congo': 'CD',
      'Dominican Rep.': 'DO',
      'Falkland Is.': 'FK',
      'Fr. S. Antarctic Lands': 'TF',
      'Central African Rep.': 'CF',
      Congo: 'CG',
      'Eq. Guinea': 'GQ',
      eSwatini: 'SZ',
      Palestine: 'PS',
      Myanmar: 'MM',
      "Côte d'Ivoire": 'CI',
      'Solomon Is.': 'SB',
      'Bosnia and Herz.': 'BA',
      Macedonia: 'MK',
      'Trinidad and Tobago': 'TT',
      'S. Sudan': 'SS',
      Turkey: 'TR',
    };
    const wrong = objects.countries.geometries.flatMap(
      ({ id, properties: { name } }: { id?: string; properties: { name: string } }) => {
        const region = regionOf(id);
        if (id === undefined || region === 'gb2260:000000') return [];
        const code = region?.slice('iso3166:'.length) ?? '';
        const right = otherwise[name] ?? (code && told(names.of(code) ?? '') === told(name) ? code : undefined);
        return right === code ? [] : [`${id} ${name}: ${region}`];
      },
    );
    expect(wrong).toEqual([]);
  });

  it('have a tile for each of the 34 provinces, no two in one place', () => {
    const codes = [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53];
    const all = [...codes, 54, 61, 62, 63, 64, 65, 71, 81, 82].map((code) => `gb2260:${code}0000`);
    expect({
      regions: provinceTiles.map(({ region }) => region).toSorted(),
      places: new Set(provinceTiles.map(({ row, column }) => `${row} ${column}`)).size,
    }).toEqual({ regions: all, places: 34 });
  });

  it.each([
    [0, []],
    [1, [[1, 1]]],
    [
      10,
      [
        [1, 2],
        [3, 3],
        [4, 6],
        [7, 10],
      ],
    ],
    [
      10_000,
      [
        [1, 10],
        [11, 100],
        [101, 1_000],
        [1_001, 10_000],
      ],
    ],
  ])('shade counts up to %d', (most, bounds) => {
    expect(most === 0 ? [] : boundsOf(most)).toEqual(bounds);
    expect(bounds.map(([first, last]) => [shadeOf(first ?? 0, most), shadeOf(last ?? 0, most)])).toEqual(
      bounds.map((_, index) => [index + 1, index + 1]),
    );
    expect(shadeOf(0, most)).toBe(0);
  });
});

const executable = findChromium();
if (!executable) {
  process.stderr.write('Skipped: insights in a browser. Install chromium, or name one in CHROMIUM, to test them.\n');
}

(executable ? describe : describe.skip)('the insights in a browser', () => {
  let asked: AskedGraph;
  let server: Awaited<ReturnType<typeof startExportServer>>;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    asked = await openGraph(abroad(readSeed()));
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
    page = await visitor.page([server.url], options);
    await page.goto(`${server.url}${path}`);
  };

  afterEach(async () => {
    await page?.close();
    expect(visitor?.complaints).toEqual([]);
  });

  it.each([
    ['en-GB', 'Insights', ['By region', 'Commitments', 'Alliances at work', 'Who connects', 'Gaps', 'What changed']],
    ['zh-TW', '洞察', ['地區分布', '承諾', '聯盟活躍度', '牽線機構', '合作缺口', '變動']],
  ])(
    'are reached one after the other in %s, each with a plot, a table and its question',
    async (locale, heading, tabs) => {
      await visit('/', { locale });
      await page.getByRole('link', { name: heading, exact: true }).click();
      const seen: unknown[] = [];
      for (const tab of tabs) {
        await page.getByRole('navigation', { name: heading }).getByRole('link', { name: tab, exact: true }).click();
        await page.getByRole('table').first().waitFor();
        await page.locator('canvas, .tiles').first().waitFor();
        const question = await page.locator('a[href^="/graphql?"]').getAttribute('href');
        const { searchParams } = new URL(question ?? '', server.url);
        const answer = await asked.ask(
          searchParams.get('query') ?? '',
          JSON.parse(searchParams.get('variables') ?? ''),
        );
        seen.push({ tab, answered: answer.errors === undefined, barriers: await barriers(page) });
      }
      expect(seen).toEqual(tabs.map((tab) => ({ tab, answered: true, barriers: [] })));
    },
  );

  it('count organizations by province and country, on maps and as a table', async () => {
    await visit('/insights/regions');
    await page.locator('.world path title').first().waitFor({ state: 'attached' });
    const answer = await asked.ask(
      '{ groupOrganizations(by: [REGION], regionLevel: 0) { nodes { count keys { key displayName } } } }',
      {},
      ['en'],
    );
    const countries = page.getByRole('table', { name: 'Countries' }).locator('tbody tr');
    const rows = (await countries.allInnerTexts()).map((row) => row.split('\t').slice(0, 2));
    expect({
      rows,
      drawn: (await page.locator('.world title').allTextContents()).map((title) => title.trim()).toSorted(),
      tile: await page.locator('.tiles a').filter({ hasText: 'Chongqing' }).getAttribute('href'),
    }).toEqual({
      rows: answer.data.groupOrganizations.nodes.map(({ count, keys: [region] }: Group) => [
        region?.key ? region.displayName : 'Place not known at this level',
        String(count),
      ]),
      // Both outlines that the codes of China count as one.
      drawn: ['China 26', 'China 26', 'Germany 2'],
      tile: '/?region=gb2260%3A500000',
    });
  });

  it('are taken along as CSV that no spreadsheet takes for formulas', async () => {
    await visit('/insights/activation');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV: Alliances at work' }).click();
    const download = await saving;
    const text = readFileSync(await download.path(), 'utf8');
    const lines = text.split('\r\n');
    expect({
      name: download.suggestedFilename(),
      mark: text.startsWith('\ufeff'),
      header: lines[0]?.slice(1),
      hostile: lines.find((line) => line.includes('1+1')),
    }).toEqual({
      name: 'alliances-at-work.csv',
      mark: true,
      header: 'Alliance,Known members,Declared,At work,Idle,Pairs at work,Share of pairs,Latest start',
      hostile: "'=1+1,0,0,0,0,0,,",
    });
  });

  it('tell what changed between two dates, and are restored from their address', async () => {
    await visit('/insights/changes?from=2024-05-15&to=2024-05-16&region=gb2260:500000', { locale: 'zh-CN' });
    await page.getByRole('heading', { name: /^新增（\d+）$/ }).waitFor();
    const answer = await asked.ask(
      `{ networkDiff(from: "2024-05-15", to: "2024-05-16", scope: { where: { region: { within: "gb2260:500000" } } }) {
        added(first: 50) { nodes { sentence } } } }`,
      {},
      ['zh-Hans'],
    );
    const sentences = answer.data.networkDiff.added.nodes.map(({ sentence }: { sentence: string }) => sentence);
    const table = page.getByRole('table', { name: /^新增/ });
    expect({
      sentences: await table.locator('tbody tr td:nth-child(3)').allInnerTexts(),
      region: await page.getByRole('combobox', { name: '地区', exact: true }).inputValue(),
    }).toEqual({ sentences, region: 'gb2260:500000' });
  });

  it('fill the playground with their question', async () => {
    await visit('/insights/brokers?region=gb2260:440000');
    await page.getByRole('link', { name: 'Ask this in the playground' }).click();
    const variables = page
      .getByRole('region', { name: /^Variables/ })
      .locator('.view-lines')
      .first();
    await variables.getByText('gb2260:440000').waitFor();
    const operation = page
      .getByRole('region', { name: /^Operation/ })
      .locator('.view-lines')
      .first();
    expect((await operation.textContent())?.replaceAll('\u00a0', ' ')).toContain('query InsightBrokers');
  });

  it.each(['regions', 'commitments', 'activation', 'brokers', 'gaps', 'changes'])(
    'fit a phone in the dark: %s',
    async (name) => {
      await visit(`/insights/${name}`, { viewport: { width: 360, height: 800 }, colorScheme: 'dark' });
      await page.getByRole('table').first().waitFor();
      await page.locator('canvas, .tiles').first().waitFor();
      expect({ width: await widthOf(page), barriers: await barriers(page) }).toEqual({ width: 360, barriers: [] });
    },
  );
});

interface Group {
  readonly count: number;
  readonly keys: readonly { readonly key: string | null; readonly displayName: string }[];
}

/** The seed with a university abroad, and an alliance whose name a spreadsheet would run. */
function abroad(seed: Facts): Facts {
  const [some] = seed.organizations;
  const alliance = seed.organizations.find(({ kind }) => kind === 'ALLIANCE');
  if (!some || !alliance) throw new Error('The seed has no alliance.');
  const named = (organization: OrganizationFact, id: string, value: string): OrganizationFact => ({
    ...organization,
    id,
    identifiers: [],
    names: [{ value, language: 'en' }],
  });
  return {
    ...seed,
    regions: [
      ...seed.regions,
      { id: 'iso3166:DE', code: 'DE', level: 0, names: [{ value: 'Germany', language: 'en' }] },
    ],
    organizations: [
      ...seed.organizations,
      { ...named(some, 'kg:organization/abroad', 'School abroad'), region: 'iso3166:DE' },
      { ...named(alliance, 'kg:organization/formula', '=1+1'), region: 'iso3166:DE' },
    ],
  };
}
