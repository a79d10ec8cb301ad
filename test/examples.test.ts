import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { groups, parseExample } from '../web/src/playground/example.js';

const folder = new URL('../schema/examples/', import.meta.url);
const files = readdirSync(folder).toSorted();
const text = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const examples = files
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    const variables = `${name}.variables.json`;
    return parseExample(name, text(file), files.includes(variables) ? text(variables) : '');
  });

describe('the examples', () => {
  const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));

  it.each(examples)('$name asks what the schema answers', ({ query, variables }) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    const declared = operation?.variableDefinitions ?? [];
    const given = variables ? JSON.parse(variables) : {};
    expect({
      errors: validate(schema, document),
      declared: declared.map(({ variable }) => variable.name.value),
      coerced: getVariableValues(schema, declared, given).errors,
    }).toEqual({ errors: [], declared: Object.keys(given), coerced: undefined });
  });

  it('have something for everyone who asks', () => {
    expect(groups.filter((group) => !examples.some((example) => example.group === group))).toEqual([]);
  });

  it('name their operations differently, as the tabs of the playground show them', () => {
    const names = examples.map(({ query }) => getOperationAST(parse(query))?.name?.value);
    expect(names).toEqual([...new Set(names)]);
  });

  it('bring no variables without a query', () => {
    const queries = examples.map(({ name }) => name);
    expect(
      files.filter((file) => file.endsWith('.json') && !queries.includes(file.replace('.variables.json', ''))),
    ).toEqual([]);
  });
});

describe('the header of an example', () => {
  const header = [
    '# group: policy',
    '# title: T',
    '# title@zh-Hans: 题',
    '# title@zh-Hant: 題',
    '# question: Q?',
    '# question@zh-Hans: 问？',
    '# question@zh-Hant: 問？',
  ];

  it('is read apart from the query', () => {
    expect(parseExample('e', [...header, '# needs: demo', '{ a }', ''].join('\n'), ' {} \n')).toEqual({
      name: 'e',
      group: 'policy',
      title: { en: 'T', 'zh-Hans': '题', 'zh-Hant': '題' },
      question: { en: 'Q?', 'zh-Hans': '问？', 'zh-Hant': '問？' },
      needsDemo: true,
      query: '{ a }',
      variables: '{}',
    });
  });

  it.each([
    [
      'a line that is no field',
      ['# policy', ...header],
      'e.graphql: expected "# key: value" in its header, got "# policy".',
    ],
    [
      'a missing title',
      header.filter((line) => !line.includes('title@zh-Hans')),
      'e.graphql: its header lacks "# title@zh-Hans: …".',
    ],
    [
      'an unknown group',
      ['# group: press', ...header.slice(1)],
      'e.graphql: "# group:" must be one of researcher, dashboard, policy.',
    ],
  ])('is refused with %s', (_, lines, message) => {
    expect(() => parseExample('e', [...lines, '{ a }'].join('\n'))).toThrow(message);
  });
});
