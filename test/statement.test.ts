import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Driver, Plan } from 'neo4j-driver';
import { migrate } from '../src/neo4j/migrate.js';
import { cypherFolder, statement } from '../src/neo4j/statement.js';
import { cleanDatabase } from './database.js';
import { everythingAsked } from './everything-asked.js';
import type { Sent } from './recording-graph.js';

const sourceFolder = fileURLToPath(new URL('../src/', import.meta.url));
const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();

const names = filesBelow(cypherFolder, '.cypher').map((file) => file.replace('.cypher', ''));
const all = filesBelow(sourceFolder, '.ts')
  .map((file) => readFileSync(join(sourceFolder, file), 'utf8'))
  .join('\n');

/** A file under cypher/: what its comment says, and its text. */
function readStatement(name: string): { header: string[]; text: string } {
  const lines = readFileSync(join(cypherFolder, `${name}.cypher`), 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return { header: lines.slice(0, end), text: lines.slice(end).join('\n') };
}

const each = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map((match) => match[1] as string))].sort();

/** The slots that a header lists: `Slots: a, b (what for), c. More.` */
function slotsListed(header: readonly string[]): string[] {
  const words = header
    .map((line) => line.slice(2).trim())
    .join(' ')
    .replace(/\([^)]*\)/g, '');
  const listed = /Slots: ([^.]*)\./.exec(words)?.[1];
  return listed === undefined
    ? []
    : listed
        .split(',')
        .map((slot) => slot.trim())
        .sort();
}

describe('every statement', () => {
  it('is read in one place', () => {
    const uses = names.map((name) => [name, all.split(`'${name}'`).length - 1]);
    expect(uses.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each(names)('%s says in its comment what it answers, takes and leaves open, and no more', (name) => {
    const { header, text } = readStatement(name);
    const parameterLines = header.filter((line) => line.startsWith('//   $')).join('\n');
    expect({
      answers: header[0],
      parameters: each(parameterLines, /\$(\w+)/g),
      slots: slotsListed(header),
      ended: each(text, /\/\*(\w+):\*\//g),
    }).toEqual({
      answers: expect.stringMatching(/^\/\/ [A-Z].*[^ ]$/),
      parameters: each(text, /\$(\w+)/g),
      slots: each(text, /\/\*:(\w+)\*\//g),
      ended: each(text, /\/\*:(\w+)\*\//g),
    });
  });
});

describe('on the real database', () => {
  let driver: Driver;
  let sent: readonly Sent[];

  beforeAll(async () => {
    driver = await cleanDatabase();
    await migrate(driver, undefined, () => {});
    sent = await everythingAsked(driver);
  }, 120_000);
  afterAll(() => driver.close());

  /** What the database remarks on a text without running it (unknown names, products, deprecated words), and its plan. */
  async function explained({
    text,
    parameters,
  }: Omit<Sent, 'name'>): Promise<{ remarks: string[]; operators: string[] }> {
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
    return {
      remarks: summary.notifications.map(({ code, description }) => `${code}: ${description}`),
      operators: summary.plan === false ? [] : operatorsOf(summary.plan),
    };
  }

  it('every statement is asked for by what the tests ask', () => {
    const asked = new Set(sent.map(({ name }) => name));
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
  });

  it('runs every statement as its file has it, without a remark', async () => {
    const remarked: Record<string, string[]> = {};
    for (const name of names) {
      const { text } = statement(name);
      const parameters = Object.fromEntries(each(text, /\$(\w+)/g).map((parameter) => [parameter, null]));
      const { remarks } = await explained({ text, parameters });
      if (remarks.length > 0) remarked[name] = remarks;
    }
    expect(remarked).toEqual({});
  }, 120_000);

  it('runs every text that the program sends without a remark, and finds by index what it is given', async () => {
    const remarked: [string, string[]][] = [];
    const scanning: [string, string[]][] = [];
    for (const one of sent) {
      const { remarks, operators } = await explained(one);
      if (remarks.length > 0) remarked.push([one.text, remarks]);
      const scans = operators.filter((operator) => !mayScan(one.name) && /(AllNodes|Label|Types?)Scan/.test(operator));
      if (scans.length > 0) scanning.push([one.text, scans]);
    }
    expect({ remarked, scanning }).toEqual({ remarked: [], scanning: [] });
  }, 240_000);
});

/**
 * Lists of a whole noun and counts of all there is visit all of it where no filter or order of theirs has an index;
 * every other statement is given ids or words, and must not pay for what the graph holds beside them.
 */
function mayScan(name: string): boolean {
  return name.startsWith('dataset/') || (/^[a-z]+\/(page|count)$/.test(name) && !name.startsWith('search/'));
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}
