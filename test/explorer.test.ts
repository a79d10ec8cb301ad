import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readSeed } from '../src/seed/seed-files.js';
import { type AskedGraph, openGraph } from './ask.js';
import { findChromium, launchChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { barriers } from './visitor.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'explorer-'));
const donghua = 'kg:organization/donghua-university';
const hostile = '<img src=x onerror=alert(1)>';

// A browser on a busy machine.
jest.setTimeout(60_000);

beforeAll(() => {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', 'web', '--outDir', built, '--logLevel', 'error'], { cwd: root });
});

afterAll(() => rmSync(built, { recursive: true }));

describe('the explorer as built', () => {
  it('loads in less than 300 kB, gzipped, and from its own server alone', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    const bytes = loaded
      .map((address) => gzipSync(readFileSync(join(built, address))).length)
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
  let browser: Browser;
  let page: Page;
  let complaints: string[];

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
    server = await startExportServer(asked, {}, asked.graph, built);
    browser = await launchChromium(executable ?? '');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await asked?.close();
  });

  const visit = async (locale = 'en-GB', width = 1440): Promise<void> => {
    page = await browser.newPage({ locale, viewport: { width, height: 900 } });
    page.on('console', (message) => {
      // A browser without a graphics card says that reading what was drawn is slow.
      if (/GL Driver Message .*ReadPixels/.test(message.text())) return;
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== server.url) complaints.push(request.url());
    });
  };

  beforeEach(() => {
    complaints = [];
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
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

  it('finds a connection by keyboard alone, and restores it from its address', async () => {
    await visit();
    await page.goto(`${server.url}/connection`);
    for (const [side, word, option] of [
      ['From', 'donghua university', 'Donghua University School'],
      ['To', 'china stem cell', 'China Stem Cell Group Enterprise'],
    ] as const) {
      await page.getByRole('combobox', { name: side, exact: true }).focus();
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
      barriers: await barriers(page),
    }).toEqual({ restored: shown, first: ['Donghua University', 'China Stem Cell Group'], barriers: [] });
  });

  it('answers for a whole region, and says that nothing was found', async () => {
    await visit('zh-CN');
    await page.goto(`${server.url}/connection?from=${donghua}`);
    await page.getByRole('combobox', { name: '终点', exact: true }).fill('重庆市');
    await page.getByRole('option', { name: '重庆市的所有机构', exact: true }).click();
    await page.getByRole('heading', { name: '此处没有 4 步以内的已知关联。' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('to')).toEqual(['gb2260:500000']);
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
      width: await page.locator('html').evaluate((html) => (html as unknown as { scrollWidth: number }).scrollWidth),
    }).toEqual({ title: hostile, images: 0, width: 360 });
  });

  it('says that the server is gone, keeps what it shows, and goes on when it is back', async () => {
    await visit();
    await page.goto(`${server.url}/?q=donghua`);
    await page.getByRole('link', { name: 'Donghua University', exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('Find an organization').fill('chongqing');
    await page.getByText('The server cannot be reached.').first().waitFor();
    const kept = await page.getByRole('link', { name: 'Donghua University', exact: true }).count();
    await page.context().setOffline(false);
    await page.getByText('The server cannot be reached.').waitFor({ state: 'detached' });
    const noise = complaints.splice(0).filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
    expect({
      kept,
      noise,
      now: await page.getByRole('link', { name: 'Donghua University', exact: true }).count(),
    }).toEqual({ kept: 1, noise: [], now: 0 });
  });
});
