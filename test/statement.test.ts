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

/** How the slots of a text and what its header says of them differ: `Slots: a, b (in it c, d), e. More.` */
function unlikeSlots(header: readonly string[], text: string): { untold: string[]; unknown: string[] } {
  const said = /Slots: (.*)/.exec(header.map((line) => line.slice(2).trim()).join(' '))?.[1] ?? '';
  const slots = each(text, /\/\*:(\w+)\*\//g);
  const listed = said
    .replace(/\([^)]*\)/g, '')
    .replace(/\..*/, '')
    .split(/[,;:]/)
    .map((part) => part.trim());
  return {
    untold: slots.filter((slot) => !new RegExp(`\\b${slot}\\b`).test(said)),
    unknown: listed.filter((part) => /^\w+$/.test(part) && !slots.includes(part)),
  };
}

describe('every statement', () => {
  it('is read in one place', () => {
    const uses = names.map((name) => [name, all.split(`'${name}'`).length - 1]);
    expect(uses.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each(names)('%s says in its comment what it answers and leaves open', (name) => {
    const { header, text } = readStatement(name);
    expect({
      answers: header[0],
      slots: unlikeSlots(header, text),
      ended: each(text, /\/\*(\w+):\*\//g),
    }).toEqual({
      answers: expect.stringMatching(/^\/\/ [A-Z].*[^ ]$/),
      slots: { untold: [], unknown: [] },
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
  });
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

  it('every statement names the parameters it is given in its comment, and no other', () => {
    const unlike = names.flatMap((name) => {
      const { header, text } = readStatement(name);
      const lines = header.filter((line) => line.startsWith('//   $'));
      const listed = each(lines.join('\n'), /\$(\w+)/g);
      const texts = [text, ...sent.filter((one) => one.name === name).map((one) => one.text)];
      // Parameters of generated parts are numbered: $p0, $p1, …
      const used = each(texts.join('\n'), /\$(\w+)/g).filter((parameter) => !/^p\d+$/.test(parameter));
      return listed.join() === used.join() ? [] : [{ name, listed, used }];
    });
    expect(unlike).toEqual([]);
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
  });

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
  });
});

/**
 * Lists of a whole noun, counts and groups of all there is (a backup's too), chains that may start anywhere, and the scope of a question
 * visit all of it where no filter or order of theirs has an index; every other statement is given ids or words, and
 * must not pay for what the graph holds beside them.
 */
function mayScan(name: string): boolean {
  const [noun = '', answer = ''] = name.split('/');
  return (
    ['dataset', 'group', 'chain', 'backup'].includes(noun) ||
    ['scope', 'members', 'count-members', 'project'].includes(answer) ||
    compares(name) ||
    // Data of a person may stand anywhere; what it is looked for in is read whole, once.
    noun === 'erasure' ||
    ['match/duplicates', 'match/count-duplicates', 'access/list-keys'].includes(name) ||
    (noun !== 'search' && ['page', 'count'].includes(answer))
  );
}

/** What held at two times is looked for among all ties; what was recorded between two is found in the history. */
function compares(name: string): boolean {
  return name.startsWith('network-diff/') && !name.includes('recorded');
}

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}
