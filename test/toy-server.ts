import { buildSchema, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { createLog } from '../src/log.js';
import { createMetrics, type Metrics } from '../src/metrics.js';
import { type RunningServer, type ServerOptions, startServer } from '../src/server.js';
import { readSettings, type Settings } from '../src/settings.js';

/** The shapes that the limits look at, in small: pages, ranked answers, kinds behind an interface, filters. */
const toySchemaText = /* GraphQL */ `
  type Query {
    organization(id: ID!): Organization
    organizations(where: Filter, first: Int, after: String, last: Int, before: String): OrganizationConnection!
    search(text: String!, first: Int, after: String): OrganizationConnection!
    paths(from: [ID!]!, maxLength: Int = 4, first: Int = 10): PathResult!
    nodes(ids: [ID!]!): [Organization]!
    greeting(language: String, fail: String): String!
    maybe(fail: String): String
  }
  type Mutation {
    rename(id: ID!, name: String!): Organization
  }
  interface Organization {
    id: ID!
    name: String!
    whole: Organization
    region: Region
    partners(first: Int, after: String, last: Int, before: String): PartnerConnection!
    internships(first: Int, after: String): InternshipConnection!
    evidence: [Evidence!]!
  }
  type School implements Organization {
    id: ID!
    name: String!
    whole: Organization
    region: Region
    partners(first: Int, after: String, last: Int, before: String): PartnerConnection!
    internships(first: Int, after: String): InternshipConnection!
    evidence: [Evidence!]!
  }
  type Alliance implements Organization {
    id: ID!
    name: String!
    whole: Organization
    region: Region
    partners(first: Int, after: String, last: Int, before: String): PartnerConnection!
    internships(first: Int, after: String): InternshipConnection!
    evidence: [Evidence!]!
    members(first: Int, after: String): MembershipConnection!
  }
  type Region { id: ID! names: [Name!]! }
  type Name { value: String! }
  type Evidence { locator: String document: Document! }
  type Document { id: ID! title: String! }
  type PageInfo { hasNextPage: Boolean! }
  type OrganizationConnection { edges: [OrganizationEdge!]! nodes: [Organization!]! pageInfo: PageInfo! totalCount: Int! }
  type OrganizationEdge { cursor: String! node: Organization! partner: Organization }
  type PartnerConnection { nodes: [Partner!]! pageInfo: PageInfo! totalCount: Int! }
  type Partner { organization: Organization! relationships(first: Int = 10): [Membership!]! }
  type MembershipConnection { nodes: [Membership!]! totalCount: Int! }
  type Membership { id: ID! member: Organization! }
  type InternshipConnection { nodes: [Internship!]! }
  type Internship { id: ID! }
  type PathResult { paths: [Path!]! searchedLength: Int! }
  type Path { organizations: [Organization!]! }
  input Filter { AND: [Filter!] OR: [Filter!] NOT: Filter id: IdFilter name: TextFilter relationships: Quantifier }
  input IdFilter { eq: ID in: [ID!] }
  input TextFilter { eq: String contains: String }
  input Quantifier { some: TieFilter none: TieFilter }
  input TieFilter { AND: [TieFilter!] NOT: TieFilter partner: Filter }
`;

type Resolver = GraphQLFieldResolver<unknown, ToyContext>;

export interface ToyContext {
  readonly languages: readonly string[];
  readonly signal: AbortSignal;
}

/** The toy schema, its fields of the root resolved as given. */
function toySchema(resolvers: Readonly<Record<string, Resolver>> = {}): GraphQLSchema {
  const schema = buildSchema(toySchemaText);
  for (const type of [schema.getQueryType(), schema.getMutationType()] as GraphQLObjectType[]) {
    for (const [name, field] of Object.entries(type.getFields())) {
      if (resolvers[name]) field.resolve = resolvers[name] as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}

export interface ToyServer extends RunningServer {
  readonly metrics: Metrics;
  readonly logged: () => readonly Record<string, unknown>[];
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape.
  readonly body: any;
}

export async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** A server that really listens, on a free port. */
export async function startToyServer(
  resolvers: Readonly<Record<string, Resolver>> = {},
  options: Partial<ServerOptions<ToyContext>> = {},
  settings: Partial<Settings> = {},
): Promise<ToyServer> {
  const lines: string[] = [];
  const metrics = createMetrics();
  const server = await startServer<ToyContext>({
    schema: toySchema(resolvers),
    createContext: ({ languages, signal }) => ({ languages, signal }),
    health: { ready: async () => true },
    settings: { ...readSettings({ PORT: '0' }), ...settings },
    webFolder: new URL('./no-such-folder/', import.meta.url).pathname,
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    metrics,
    ...options,
  });
  return {
    ...server,
    metrics,
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    ask: async (query, variables = {}, headers = {}) =>
      answerOf(
        await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-request-id': 'asked', ...headers },
          body: JSON.stringify({ query, variables }),
        }),
      ),
  };
}
