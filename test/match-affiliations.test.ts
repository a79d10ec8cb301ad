import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { affiliationsOf } from '../bench/matching/affiliations.js';
import type { Match } from '../src/match/match.js';
import { MatchRepository } from '../src/match/match.repository.js';
import { Graph } from '../src/neo4j/graph.js';
import { migrate } from '../src/neo4j/migrate.js';
import { cleanDatabase } from './database.js';
import { imported } from './imported.js';

const data = fileURLToPath(new URL('../../shared/data', import.meta.url));
const there = existsSync(`${data}/affiliations`);
if (!there) console.log(`Skipped: real affiliations are matched only where ${data} is.`);

/** The graph holds who is meant in these texts, and as many others. */
(there ? it : it.skip)(
  'finds who is meant in real affiliations, and seldom anybody else',
  async () => {
    const texts = affiliationsOf(data, 'springer_2023_10_31').slice(0, 300);
    const wanted = new Set(texts.flatMap(({ ids }) => ids));
    const records = JSON.parse(gunzipSync(readFileSync(`${data}/ror/ror-v2-sample.json.gz`)).toString());
    const some = records.filter(({ id }: { id: string }, index: number) => {
      return wanted.has(id.replace('https://ror.org/', 'ror:')) || index % 20 === 0;
    });
    const folder = mkdtempSync(join(tmpdir(), 'affiliations-'));
    writeFileSync(join(folder, 'ror.json'), JSON.stringify(some));
    const driver = await cleanDatabase();
    try {
      await migrate(driver, undefined, () => {});
      const graph = new Graph(driver);
      await imported(graph, 'ror', [join(folder, 'ror.json')]);
      const there = await driver.executeQuery('MATCH (o:Organization) RETURN o.id AS id');
      const known = new Set(there.records.map((record) => record.get('id')));

      const asked = texts.map(({ text }) => ({ text, affiliation: true, identifiers: [], possibleIdentifiers: [] }));
      const found: (readonly Match[])[] = [];
      for (let at = 0; at < asked.length; at += 20) {
        found.push(...(await new MatchRepository(graph).matchesOf(asked.slice(at, at + 20))));
      }
      const counts = { right: 0, matched: 0, findable: 0 };
      texts.forEach(({ ids }, index) => {
        const matched = (found[index] ?? []).filter(({ match }) => match).map(({ candidate }) => candidate.id);
        counts.matched += matched.length;
        counts.right += matched.filter((id) => ids.includes(id)).length;
        counts.findable += ids.filter((id) => known.has(id)).length;
      });
      expect({
        precise: counts.right / counts.matched > 0.9,
        found: counts.right / counts.findable > 0.8,
        ...counts,
      }).toEqual({
        precise: true,
        found: true,
        right: expect.any(Number),
        matched: expect.any(Number),
        findable: expect.any(Number),
      });
      if (process.env.SHOW) console.log(counts);
    } finally {
      rmSync(folder, { recursive: true });
      await driver.close();
    }
  },
  300_000,
);
