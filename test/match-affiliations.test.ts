import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { load } from '../bench/load.js';
import { affiliationsOf } from '../bench/matching/affiliations.js';
import { rorFacts } from '../bench/matching/ror-facts.js';
import { MatchRepository } from '../src/match/match.repository.js';
import { Graph } from '../src/neo4j/graph.js';
import { migrate } from '../src/neo4j/migrate.js';
import { cleanDatabase } from './database.js';

const data = fileURLToPath(new URL('../../shared/data', import.meta.url));
const there = existsSync(`${data}/affiliations`);
if (!there) console.log(`Skipped: real affiliations are matched only where ${data} is.`);

/** The graph holds who is meant in these texts, and as many others. */
(there ? it : it.skip)(
  'finds who is meant in real affiliations, and seldom anybody else',
  async () => {
    const texts = affiliationsOf(data, 'springer_2023_10_31').slice(0, 300);
    const wanted = new Set(texts.flatMap(({ ids }) => ids));
    const batches = rorFacts(`${data}/ror/ror-v2-sample.json.gz`).map(({ noun, facts }) => ({
      noun,
      facts: noun === 'organizations' ? facts.filter(({ id }, index) => wanted.has(id) || index % 20 === 0) : facts,
    })) as ReturnType<typeof rorFacts>;
    const driver = await cleanDatabase();
    try {
      await migrate(driver, undefined, () => {});
      await load(driver, batches, () => {});
      const { records } = await driver.executeQuery('MATCH (o:Organization) RETURN o.id AS id');
      const known = new Set(records.map((record) => record.get('id')));

      const asked = texts.map(({ text }) => ({ text, affiliation: true, identifiers: [], possibleIdentifiers: [] }));
      const found = await new MatchRepository(new Graph(driver)).matchesOf(asked);
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
      await driver.close();
    }
  },
  300_000,
);
