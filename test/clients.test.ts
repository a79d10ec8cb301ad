import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'graph-clients-'));
  await cp(join(root, 'schema', 'api.graphql'), join(folder, 'api.graphql'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const relayModule = `
import { graphql } from 'react-relay';

export const query = graphql\`
  query ClientAllianceQuery($id: ID!, $first: Int) {
    node(id: $id) {
      ... on Alliance { name members(first: $first) { edges { node { roles member { name } } } } }
      ...Client_partners @alias(as: "partners")
    }
  }
\`;

export const partners = graphql\`
  fragment Client_partners on Organization
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "ClientPartnersQuery") {
    partners(first: $count, after: $cursor) @connection(key: "Client_partners") {
      edges { node { count organization { name } } }
    }
  }
\`;
`;

describe('compilers of clients', () => {
  it('relay-compiler takes the schema, its connections and its nodes', async () => {
    const source = join(folder, 'relay');
    await mkdir(source);
    await writeFile(join(source, 'Client.ts'), relayModule);
    const config = { src: './relay', schema: './api.graphql', language: 'typescript' };
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
    await run(process.execPath, [join(root, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'], {
      cwd: folder,
    });
    expect((await readdir(join(source, '__generated__'))).sort()).toEqual([
      'ClientAllianceQuery.graphql.ts',
      'ClientPartnersQuery.graphql.ts',
      'Client_partners.graphql.ts',
    ]);
  });

  it('graphql-codegen types every example', async () => {
    const examples = join(root, 'schema', 'examples');
    const config = {
      schema: join(folder, 'api.graphql'),
      documents: join(examples, '*.graphql'),
      generates: { [join(folder, 'types.ts')]: { plugins: ['typescript', 'typescript-operations'] } },
    };
    await writeFile(join(folder, 'codegen.json'), JSON.stringify(config));
    const cli = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
    // The plugins are looked for from where it runs.
    await run(process.execPath, [cli, '--config', join(folder, 'codegen.json')], { cwd: root });
    const types = await readFile(join(folder, 'types.ts'), 'utf8');
    const texts = (await readdir(examples)).filter((file) => file.endsWith('.graphql'));
    const operations = await Promise.all(texts.map((file) => readFile(join(examples, file), 'utf8')));
    const names = operations.map((text) => /^query (\w+)/m.exec(text)?.[1]);
    expect(names.filter((name) => !types.includes(`export type ${name}Query = `))).toEqual([]);
  });
});
