import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { readSeed } from '../src/seed/seed-files.js';
import { type AskedGraph, openGraph } from './ask.js';
import { builtPages } from './built-pages.js';
import { findChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { barriers, Visitor, widthOf } from './visitor.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const donghua = 'kg:organization/donghua-university';
const hostile = '<img src=x onerror=alert(1)>';

describe('the explorer as built', () => {
  it('loads in less than 300 kB, gzipped, and from its own server alone', () => {
    const page = readFileSync(join(builtPages(), 'index.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    const bytes = loaded
      .map((address) => gzipSync(readFileSync(join(builtPages(), address))).length)
      .reduce((sum, size) => sum + size, 0);
    expect({
      foreign: loaded.filter((address) => !address.startsWith('/assets/')),
      light: bytes > 10_000 && bytes < 300_000,
    }).toEqual({ foreign: [], light: true });
  });

  it('has the types that graphql-codegen makes of its questions', () => {
    const file = join(root, 'web/src/explorer/questions/types.ts');
    const before = readFileSync(file, 'utf8');
    const cli = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
    execFileSync(process.execPath, [cli, '--config', 'codegen.json'], { cwd: join(root, 'web'), stdio: 'ignore' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

const executable = findChromium();
if (!executable) {
  process.stderr.write('Skipped: the explorer in a browser. Install chromium, or name one in CHROMIUM, to test it.\n');
}

(executable ? describe : describe.skip)('the explorer in a browser', () => {
  let asked: AskedGraph;
  let server: Awaited<ReturnType<typeof startExportServer>>;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    const seed = readSeed();
    const organizations = seed.organizations.flatMap((organization) => {
      if (organization.id !== donghua) return [organization];
      const [name] = organization.names;
      return [
        organization,
        {
          ...organization,
          id: 'kg:organization/hostile',
          identifiers: [],
          names: name ? [{ ...name, value: hostile }] : [],
        },
      ];
    });
    asked = await openGraph({ ...seed, organizations });
    server = await startExportServer(asked, {}, asked.graph, builtPages());
    visitor = await Visitor.with(executable ?? '');
  });

  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
    await asked?.close();
  });

  const visit = async (locale = 'en-GB', width = 1440): Promise<void> => {
    visitor.complaints.length = 0;
    page = await visitor.page([server.url], { locale, viewport: { width, height: 900 } });
  };

  afterEach(async () => {
    await page?.close();
    expect(visitor?.complaints).toEqual([]);
  });

  it.each([
    ['en-GB', 'Find an organization', 'Donghua University', /signed/, /^Sources/],
    ['zh-CN', '查找机构', '东华大学', /已签约/, /^来源/],
    ['zh-TW', '搜尋機構', '東華大學', /已簽約/, /^來源/],
  ])('in %s finds by pinyin, and shows an organization with cited ties', async (locale, box, name, grade, sources) => {
    await visit(locale);
    await page.goto(server.url);
    await page.getByLabel(box).fill('donghua daxue');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const tie = page.locator('.fact').filter({ hasText: grade }).first();
    await tie.getByText(sources).click();
    expect({
      address: new URL(page.url()).searchParams.get('id'),
      cited: (await tie.locator('cite').count()) > 0,
      leadsOn: await tie.getByRole('link').first().getAttribute('href'),
      barriers: await barriers(page),
    }).toEqual({
      address: donghua,
      cited: true,
      leadsOn: '/organization?id=kg%3Aorganization%2Fchina-stem-cell-group',
      barriers: [],
    });
  });

  it.each([
    ['en-GB', 'From', 'To', 'Donghua University School', 'China Stem Cell Group Enterprise', 1440],
    ['zh-TW', '起點', '終點', '東華大學 學校', '中國幹細胞集團 企業', 360],
  ])(
    'in %s finds a connection by keyboard alone, and restores it from its address',
    async (locale, from, to, one, other, width) => {
      await visit(locale, width);
      await page.goto(`${server.url}/connection`);
      for (const [side, word, option] of [
        [from, 'donghua university', one],
        [to, 'china stem cell', other],
      ] as const) {
        const box = page.getByRole('combobox', { name: side, exact: true });
        for (let tabs = 0; !(await box.evaluate(isFocused)) && tabs < 30; tabs++) await page.keyboard.press('Tab');
        await page.keyboard.type(word);
        const wanted = page.getByRole('option', { name: option, exact: true });
        await wanted.waitFor();
        while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await page.locator('.path').first().waitFor();
      const shown = await page.locator('.path').allInnerTexts();
      await page.reload();
      await page.locator('.path').first().waitFor();
      expect({
        restored: await page.locator('.path').allInnerTexts(),
        first: await page.locator('.path').first().getByRole('link').allInnerTexts(),
        width: await widthOf(page),
        barriers: await barriers(page),
      }).toEqual({
        restored: shown,
        first: [one, other].map((name) => name.replace(/ \p{L}+$/u, '')),
        width,
        barriers: [],
      });
    },
  );

  it('answers for a whole region, and says that nothing was found', async () => {
    await visit('zh-CN');
    await page.goto(`${server.url}/connection?from=${donghua}`);
    await page.getByRole('combobox', { name: '终点', exact: true }).fill('重庆市');
    await page.getByRole('option', { name: '重庆市的所有机构', exact: true }).click();
    await page.getByRole('heading', { name: '此处没有 4 步以内的已知关联。' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('to')).toEqual(['gb2260:500000']);
  });

  it('says what it means that nothing was found, and searches more widely a press at a time', async () => {
    await visit('zh-TW', 360);
    await page.goto(`${server.url}/connection?from=${donghua}&to=gb2260:500000&kind=COOPERATION`);
    await page.getByText('這不等於實際沒有').waitFor();
    const offered = await page.locator('.widen button').allInnerTexts();
    for (const press of offered) {
      const button = page.locator('.widen').getByRole('button', { name: press, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await button.waitFor({ state: 'detached' });
    }
    const { searchParams } = new URL(page.url());
    searchParams.sort();
    expect({ offered, address: [...searchParams], barriers: await barriers(page) }).toEqual({
      offered: ['放寬到 6 步', '也經由人員', '包括已結束和有爭議的關係', '取消其他篩選'],
      address: [
        ['ended', 'yes'],
        ['from', donghua],
        ['length', '6'],
        ['people', 'yes'],
        ['to', 'gb2260:500000'],
      ],
      barriers: [],
    });
  });

  it('says so where one side has nobody to ask about', async () => {
    await visit();
    await page.goto(`${server.url}/connection?from=${donghua}&to=${donghua}`);
    await page.getByText('There is nothing to ask about').waitFor();
  });

  it('counts the ties of each kind, and shows those of one', async () => {
    await visit();
    const answer = await asked.ask(
      '{ organization(id: "kg:organization/shenzhen-cell-valley") { relationships(where: { kind: { eq: MEMBERSHIP } }) { totalCount } } }',
    );
    const { totalCount } = answer.data.organization.relationships;
    await page.goto(`${server.url}/organization?id=kg:organization/shenzhen-cell-valley`);
    await page.getByLabel('Kinds of ties').selectOption({ label: `Memberships (${totalCount})` });
    await page.getByRole('heading', { name: `Ties (${totalCount})` }).waitFor();
    expect({
      ties: new URL(page.url()).searchParams.get('ties'),
      headings: await page
        .locator('section:has(> h2) > section > h3')
        .filter({ hasText: /^[A-Z]/ })
        .allInnerTexts(),
    }).toEqual({ ties: 'MEMBERSHIP', headings: expect.arrayContaining(['Memberships']) });
  });

  it('names the members of an alliance that work with no other', async () => {
    await visit();
    const answer = await asked.ask(
      `{ organizations(where: { kind: { eq: ALLIANCE }, relationshipCount: { kinds: [MEMBERSHIP], gte: 2 } }, first: 1) {
        nodes { id ... on Alliance { activation { dormantMembers(first: 100) { nodes { name } } } } }
      } }`,
      {},
      ['en'],
    );
    const [alliance] = answer.data.organizations.nodes;
    const dormant = alliance.activation.dormantMembers.nodes.map(({ name }: { name: string }) => name);
    await page.goto(`${server.url}/organization?id=${alliance.id}`);
    const members = page.locator('details').filter({ hasText: 'Members that work with no other member' });
    await members.locator('summary').click();
    expect(dormant.length).toBeGreaterThan(0);
    expect(await members.getByRole('link').allInnerTexts()).toEqual(dormant);
  });

  it('remembers the language, and says names in it', async () => {
    await visit();
    await page.goto(`${server.url}/organization?id=${donghua}`);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hant');
    await page.getByRole('heading', { level: 1, name: '東華大學', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '東華大學', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  });

  it('fits a phone, and shows a hostile name as the text it is', async () => {
    await visit('zh-CN', 360);
    await page.goto(`${server.url}/organization?id=kg:organization/hostile`);
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    expect({
      title: await title.innerText(),
      images: await page.locator('main img').count(),
      width: await widthOf(page),
    }).toEqual({ title: hostile, images: 0, width: 360 });
  });

  describe('while the server is away', () => {
    const gone = /ERR_INTERNET_DISCONNECTED|Failed to load resource/;
    const comesBack = async (told: string): Promise<void> => {
      await page.context().setOffline(false);
      await page.getByText(told).waitFor({ state: 'detached' });
      visitor.complaints.splice(0, Infinity, ...visitor.complaints.filter((text) => !gone.test(text)));
    };

    it.each([
      ['en-GB', 'The server cannot be reached.', 'Find an organization', 'Donghua University'],
      ['zh-CN', '暂时连不上服务器。', '查找机构', '东华大学'],
      ['zh-TW', '暫時無法連線到伺服器。', '搜尋機構', '東華大學'],
    ])('says so in %s, keeps what was found, and goes on when it is back', async (locale, told, box, name) => {
      await visit(locale);
      await page.goto(`${server.url}/?q=donghua`);
      const found = page.getByRole('link', { name, exact: true });
      await found.waitFor();
      await page.context().setOffline(true);
      await page.getByLabel(box).fill('chongqing');
      await page.getByText(told).waitFor();
      const kept = await found.count();
      await comesBack(told);
      await found.waitFor({ state: 'detached' });
      expect({ kept, barriers: await barriers(page) }).toEqual({ kept: 1, barriers: [] });
    });

    it.each([
      [`/organization?id=${donghua}`, '.fact', '.as-of input'],
      [`/fact?id=${donghua}`, '.recorded', null],
      [`/briefing?id=${donghua}`, '.paper', null],
      ['/insights/activation', 'tbody tr', null],
    ])('keeps what %s shows, and tells it anew when it is back', async (address, part, slider) => {
      await visit();
      await page.goto(`${server.url}${address}`);
      await page.locator(part).first().waitFor();
      const shown = await page.locator(part).count();
      await page.context().setOffline(true);
      if (slider) await page.locator(slider).press('End');
      await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
      await page.getByText('暂时连不上服务器。').waitFor();
      const kept = await page.locator(part).count();
      await comesBack('暂时连不上服务器。');
      expect({ kept, told: await page.locator(part).first().innerText() }).toEqual({
        kept: shown,
        told: expect.stringMatching(/\p{Script=Han}/u),
      });
    });

    it('waits with a view that is not loaded yet, and opens it when it is back', async () => {
      await visit('zh-CN');
      await page.goto(`${server.url}/?q=donghua`);
      await page.getByRole('link', { name: '东华大学', exact: true }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('link', { name: '洞察' }).click();
      await page.getByText('暂时连不上服务器。').waitFor();
      await page.context().setOffline(false);
      await page.getByRole('heading', { name: '洞察' }).waitFor();
      await page.getByRole('table').first().waitFor();
      await comesBack('暂时连不上服务器。');
    });

    it('says in the language of the reader what took too long, and asks again when told to', async () => {
      await visit('zh-TW');
      await page.route('**/graphql', (route) =>
        route.fulfill({
          status: 504,
          json: { errors: [{ message: 'No answer within 10 seconds.', extensions: { code: 'TIMEOUT' } }] },
        }),
      );
      await page.goto(`${server.url}/fact?id=${donghua}`);
      await page.getByText('這項查詢超過了伺服器允許的時間。').waitFor();
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: '立即重試' }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await comesBack('這項查詢超過了伺服器允許的時間。');
    });
  });
});

function isFocused(element: unknown): boolean {
  return (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement === element;
}
