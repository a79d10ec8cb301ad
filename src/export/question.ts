import type { GraphQLSchema } from 'graphql';
import { type Given, parsed, refused, refuseUnknown, single, variablesOf } from './export-arguments.js';
import { shownParameters } from './export-wish.js';

/** Executes an operation with all limits; throws what it refuses. */
export type Ask = (
  source: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** The facts that an answer consists of, by their ids. */
export interface AnswerIds {
  readonly organizations: readonly string[];
  readonly relationships: readonly string[];
  readonly people?: readonly string[];
  readonly positions?: readonly string[];
}

interface Answered extends AnswerIds {
  readonly truncated: boolean;
}

interface Question {
  readonly selects: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what `selects` asks for.
  readonly of: (answer: any) => Answered;
}

interface Id {
  readonly id: string;
}

const ids = (things: readonly (Id | null)[]): string[] => [
  ...new Set(things.flatMap((thing) => (thing === null ? [] : [thing.id]))),
];

const questions: Readonly<Record<string, Question>> = {
  neighborhood: {
    selects: '{ nodes { id } edges { id } truncated }',
    of: ({ nodes, edges, truncated }) => ({ organizations: ids(nodes), relationships: ids(edges), truncated }),
  },
  paths: {
    selects:
      '{ searchStatus paths { organizations { id } steps { relationship { id } via { id } positions { id } } } }',
    of: ({ paths, searchStatus }) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const steps: readonly any[] = paths.flatMap((path: any) => path.steps);
      return {
        // biome-ignore lint/suspicious/noExplicitAny: as above.
        organizations: ids(paths.flatMap((path: any) => path.organizations)),
        relationships: ids(steps.map(({ relationship }) => relationship)),
        people: ids(steps.map(({ via }) => via)),
        positions: ids(steps.flatMap(({ positions }) => positions)),
        truncated: searchStatus !== 'EXHAUSTED',
      };
    },
  },
  chains: {
    selects:
      '{ searchStatus pageInfo { hasNextPage } nodes { chainCount chains(first: $chainsPerEnd) { organizations { id } relationships { id } } } }',
    of: ({ nodes, pageInfo, searchStatus }) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const chains: readonly any[] = nodes.flatMap((end: any) => end.chains);
      return {
        organizations: ids(chains.flatMap(({ organizations }) => organizations)),
        relationships: ids(chains.flatMap(({ relationships }) => relationships)),
        truncated:
          pageInfo.hasNextPage ||
          searchStatus !== 'EXHAUSTED' ||
          // biome-ignore lint/suspicious/noExplicitAny: as above.
          nodes.some((end: any) => end.chains.length < end.chainCount),
      };
    },
  },
};

export const questionNames = Object.keys(questions);

/** The answer of a question of the API, its arguments being parameters of the same names. */
export async function answered(schema: GraphQLSchema, name: string, given: Given, ask: Ask): Promise<Answered> {
  const question = questions[name];
  if (question === undefined) throw refused(`Expected one of ${questionNames.join(', ')}; got "${name}".`);
  const args = schema.getQueryType()?.getFields()[name]?.args ?? [];
  const more = name === 'chains' ? ['chainsPerEnd'] : [];
  refuseUnknown(given, [...args.map((arg) => arg.name), ...more, ...shownParameters]);
  const { declared, variables } = variablesOf(schema, name, given);
  const variableTypes = [
    ...declared.map((arg) => `$${arg.name}: ${arg.type}`),
    ...(name === 'chains' ? ['$chainsPerEnd: Int'] : []),
  ];
  const passed = declared.map((arg) => `${arg.name}: $${arg.name}`);
  const field = `${name}${passed.length === 0 ? '' : `(${passed.join(', ')})`} ${question.selects}`;
  const operation = `query Export${variableTypes.length === 0 ? '' : `(${variableTypes.join(', ')})`} { ${field} }`;
  const perEnd = single(given, 'chainsPerEnd');
  const all = perEnd === undefined ? variables : { ...variables, chainsPerEnd: parsed('chainsPerEnd', perEnd) };
  const answer = await ask(operation, all);
  return question.of(answer[name]);
}
