import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statusOfCode } from '../src/errors.js';
import { organizationTypes } from '../src/organization/kinds/index.js';
import { relationshipDefinitions } from '../src/relationship/kinds/index.js';
import { readSeed } from '../src/seed/seed-files.js';
import { settingsTable } from '../src/settings.js';
import { groups, parseExample } from '../web/src/playground/example.js';
import { type AskedGraph, openGraph } from './ask.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const papers = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const readme = read('README.md');

/** The first block of code in a language below a heading. */
function block(language: string, heading: string): string {
  const found = new RegExp(`^## ${heading}$[^]*?^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'm').exec(readme);
  if (!found?.[1]) throw new Error(`README.md has no block of ${language} below the heading "${heading}".`);
  return found[1];
}

describe('the README', () => {
  it('has every setting as the program reads it', () => {
    expect(readme).toContain(settingsTable());
  });

  it('has every example, by who asks, with a link that opens it', () => {
    const files = readdirSync(new URL('schema/examples/', root)).filter((file) => file.endsWith('.graphql'));
    const examples = files.toSorted().map((file) => {
      return parseExample(file.slice(0, -'.graphql'.length), read(`schema/examples/${file}`));
    });
    const rows = groups.flatMap((group) =>
      examples
        .filter((example) => example.group === group)
        .map(({ name, question, needsDemo }) => {
          const open = `[open](http://127.0.0.1:4000/graphql?example=${name})`;
          return `| [${question.en}](schema/examples/${name}.graphql) | ${open}${needsDemo ? ', with `--demo`' : ''} |`;
        }),
    );
    expect(readme.split('\n').filter((line) => line.includes('?example='))).toEqual(rows);
  });

  it('names every code that an error can have, with its status', () => {
    const codes = [...readme.matchAll(/^\| `([A-Z_]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => [code, status]);
    const expected = [...Object.values(ApolloServerErrorCode), ...Object.keys(statusOfCode)];
    expect(codes.map(([code]) => code).toSorted()).toEqual([...new Set(expected)].toSorted());
    expect(codes.filter(([code]) => code && code in statusOfCode)).toEqual(
      codes
        .filter(([code]) => code && code in statusOfCode)
        .map(([code]) => [code, String(statusOfCode[code as keyof typeof statusOfCode])]),
    );
  });

  it('names every kind of organization and of relationship', () => {
    const names = [
      ...Object.values(organizationTypes).map(({ name }) => name),
      ...relationshipDefinitions.flatMap(({ kind, neo4jType }) => [kind, neo4jType]),
    ];
    expect(names.filter((name) => !readme.includes(name))).toEqual([]);
  });

  describe('shows a question', () => {
    let opened: AskedGraph;
    beforeAll(async () => {
      opened = await openGraph(readSeed());
    });
    afterAll(() => opened.close());

    it('with the answer that the seed gives', async () => {
      const { data, errors } = await opened.ask(block('graphql', 'One question, one answer'));
      expect({ data, errors }).toEqual({ ...JSON.parse(block('json', 'One question, one answer')), errors: undefined });
    });
  });
});

it.each(papers)('%s points only at what is there', (paper) => {
  const links = [...read(paper).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => path ?? '');
  const files = [...read(paper).matchAll(/`((?:src|cypher|schema|seed|test|web|docs|bench)\/[\w./-]*\w)`/g)];
  const missing = [...links, ...files.map(([, path]) => path ?? '')].filter((path) => {
    return !existsSync(fileURLToPath(new URL(path, root)));
  });
  expect(missing).toEqual([]);
});
