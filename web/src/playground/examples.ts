import { type Example, parseExample } from './example.js';

const queries = import.meta.glob<string>('../../../schema/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const variables = import.meta.glob<string>('../../../schema/examples/*.variables.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every example of schema/examples, by file name. */
export const examples: readonly Example[] = Object.entries(queries)
  .toSorted(([one], [other]) => one.localeCompare(other))
  .map(([path, source]) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.graphql'.length);
    return parseExample(name, source, variables[path.replace(/\.graphql$/, '.variables.json')]);
  });
