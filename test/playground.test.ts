import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { Browser, Locator, Page } from 'playwright-core';
import { builtPages } from './built-pages.js';
import { findChromium, launchChromium } from './chromium.js';
import { startToyServer, type ToyServer } from './toy-server.js';

let built: string;
beforeAll(() => {
  built = builtPages();
});

describe('the built page', () => {
  it('loads files of its own alone', () => {
    const page = readFileSync(join(built, 'playground.html'), 'utf8');
    const styles = readdirSync(join(built, 'assets'))
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(built, 'assets', file), 'utf8'));
    const loaded = [
      ...page.matchAll(/(?:src|href)="([^"]*)"/g),
      ...styles.flatMap((style) => [...style.matchAll(/url\(["']?([^"')]*)/g)]),
    ].map(([, address]) => address ?? '');
    expect({
      some: loaded.length > 4,
      foreign: loaded.filter((address) => !/^(?:\/assets\/|data:)/.test(address)),
    }).toEqual({ some: true, foreign: [] });
  });
});

const executable = findChromium();
if (!executable) {
  process.stderr.write(
    'Skipped: the playground in a browser. Install chromium, or name one in CHROMIUM, to test it.\n',
  );
}

(executable ? describe : describe.skip)('the playground in a browser', () => {
  const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
  const alliance = {
    __typename: 'Alliance',
    id: 'kg:organization/a',
    name: '生物医药产教联合体',
    members: { nodes: [] },
    guidedBy: { nodes: [] },
    declaredMembers: [],
    coverage: { known: 0, declaredAtLeast: 0 },
  };
  let browser: Browser;
  let server: ToyServer;
  let page: Page;
  let asked: { operationName: string; language: string | undefined }[];
  let complaints: string[];

  beforeAll(async () => {
    const organizations = schema.getQueryType()?.getFields().organizations;
    if (organizations) organizations.resolve = () => ({ totalCount: 1, nodes: [alliance] });
    const changed = schema.getSubscriptionType()?.getFields().organizationChanged;
    if (changed) {
      changed.subscribe = async function* () {
        yield {};
      };
      changed.resolve = (_source, _args, { languages }) => ({ organizationId: `told in ${languages}` });
    }
    const neighborhood = schema.getQueryType()?.getFields().neighborhood;
    if (neighborhood) {
      const other = { ...alliance, id: 'kg:organization/b', kind: 'ALLIANCE' };
      neighborhood.resolve = () => ({
        truncated: false,
        nodes: [{ ...alliance, kind: 'ALLIANCE' }, other],
        edges: [{ __typename: 'Related', id: 't', kind: 'RELATED', status: 'SIGNED', source: alliance, target: other }],
      });
    }
    server = await startToyServer({}, { schema, webFolder: built });
    browser = await launchChromium(executable ?? '');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB' });
    asked = [];
    complaints = [];
    page.on('console', (message) => {
      // What a machine without a graphics card says of itself.
      if (/GL Driver Message .*ReadPixels/.test(message.text())) return;
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== server.url && protocol !== 'data:') complaints.push(request.url());
      if (request.method() !== 'POST') return;
      asked.push({
        operationName: request.postDataJSON().operationName,
        language: request.headers()['accept-language'],
      });
    });
  });

  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const open = async (search = ''): Promise<void> => {
    await page.goto(`${server.url}/graphql${search}`);
    await editor('Operation').getByText('query').first().waitFor();
  };
  const editor = (name: 'Operation' | 'Variables'): Locator =>
    page
      .getByRole('region', { name: new RegExp(`^${name}`) })
      .locator('.view-lines')
      .first();
  const shown = async (lines: Locator): Promise<string> =>
    ((await lines.textContent()) ?? '').replaceAll('\u00a0', ' ');
  const run = (): Promise<void> => page.getByRole('button', { name: /^Execute query/ }).click();
  const example = (title: string): Locator =>
    page.getByRole('region', { name: 'Examples' }).getByRole('button', { name: title });

  it('opens with the first example, and shows its answer', async () => {
    await open();
    expect(await shown(editor('Operation'))).toMatch(/^# Every alliancequery EveryAlliance \{/);
    await run();
    await page.locator('.result-window').getByText('生物医药产教联合体').waitFor();
    expect(asked).toEqual([
      { operationName: 'IntrospectionQuery', language: 'en' },
      { operationName: 'EveryAlliance', language: 'en' },
    ]);
  });

  it('asks in the chosen language, also after it was left and opened again', async () => {
    await open();
    await page.getByText('繁體中文').click();
    await run();
    await page.locator('.result-window').getByText('生物医药产教联合体').waitFor();
    const introspected = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.reload();
    await introspected;
    await example('所有產教聯盟').waitFor();
    expect(asked.map(({ language }) => language)).toEqual(['en', 'zh-Hant', 'zh-Hant']);
  });

  it('fills the editors with an example, and leaves alone what somebody has written', async () => {
    await open();
    await example('A word in any name').click();
    await editor('Operation').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('# mine');
    await page.getByRole('tab', { name: 'NamesInEitherScript' }).waitFor();
    await example('Every alliance').click();
    await page.getByRole('tab', { name: 'EveryAlliance' }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['NamesInEitherScript', 'EveryAlliance']);
  });

  it('opens with the example that a link names, and with its variables', async () => {
    await open('?example=07-names-in-either-script');
    expect(await shown(editor('Operation'))).toMatch(/^# A word in any name/);
    expect(JSON.parse(await shown(editor('Variables')))).toEqual({ word: '生物医药', after: null });
  });

  it('subscribes in the chosen language', async () => {
    await open();
    await page.getByText('繁體中文').click();
    await editor('Operation').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('subscription News { organizationChanged { organizationId } }');
    // GraphiQL takes a moment to see that the operation is another one.
    await page.getByRole('tab', { name: 'News' }).waitFor();
    await run();
    await page.locator('.result-window').getByText('told in zh-Hant').waitFor();
  });

  it('takes any list of an answer along as CSV', async () => {
    await open();
    await run();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'organizations.nodes (1) CSV' }).click();
    const text = readFileSync(await (await saving).path(), 'utf8');
    const [header, row] = text.slice(1).split('\r\n');
    expect({ mark: text[0], header: header?.split(',').slice(0, 2), row: row?.includes('生物医药产教联合体') }).toEqual(
      {
        mark: '\ufeff',
        header: ['id', 'name'],
        row: true,
      },
    );
  });

  it('shows who is tied to whom in an answer as a picture', async () => {
    await open('?example=31-neighborhood');
    await run();
    await page.getByRole('button', { name: 'Show as a picture' }).click();
    const picture = page.getByRole('dialog', { name: 'Show as a picture' });
    await picture.getByRole('application').or(picture.getByRole('img')).first().waitFor();
    await picture.getByRole('button', { name: 'Close' }).click();
    await picture.waitFor({ state: 'hidden' });
  });

  it('fits a phone, each part below the other', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open();
    await run();
    await page.locator('.result-window').getByText('"data"').waitFor();
    const right = (name: string) =>
      page.locator(name).evaluate((part) => {
        const { left, right } = (
          part as unknown as { getBoundingClientRect(): { left: number; right: number } }
        ).getBoundingClientRect();
        return left >= 0 && right <= 360;
      });
    expect([await right('.graphiql-editors'), await right('.graphiql-response')]).toEqual([true, true]);
  });

  it('opens with the question that an address holds, also for who was here before', async () => {
    await open();
    const query = 'query Mine { organizations(first: 1) { totalCount } }';
    await open(`?${new URLSearchParams({ query, variables: '{"mine": 1}' })}`);
    await page.getByRole('tab', { name: 'Mine' }).waitFor();
    expect([await shown(editor('Operation')), JSON.parse(await shown(editor('Variables')))]).toEqual([
      query,
      { mine: 1 },
    ]);
  });

  it('has the documentation of the schema open beside the examples', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open();
    await example('Every alliance').waitFor();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'organizations', exact: true }).waitFor();
  });
});
