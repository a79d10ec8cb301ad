import { MatchRepository } from '../../src/match/match.repository.js';
import { createDriver } from '../../src/neo4j/connect.js';
import { Graph } from '../../src/neo4j/graph.js';
import { type Affiliation, affiliationsOf, files } from './affiliations.js';
import { learnWeights } from './learn.js';
import { startRorGraph } from './ror-graph.js';

interface Outcome extends Affiliation {
  /** Those of its ids that are in the graph, and so can be found. */
  readonly findable: readonly string[];
  readonly matched: readonly string[];
  readonly milliseconds: number;
}

const queriesAtATime = 20;

/** How often matching is right on affiliations whose organizations people have found; as Markdown. */
export async function measureMatching(
  { data, learn, folder }: { readonly data: string; readonly learn: boolean; readonly folder: string },
  report: (progress: string) => void,
): Promise<string> {
  const neo4j = await startRorGraph(`${data}/ror/ror-v2-sample.json.gz`, `${folder}-ror`, report);
  const { uri, password } = neo4j;
  const driver = createDriver({ uri, user: 'neo4j', password, poolSize: 10, acquisitionTimeout: 5_000 });
  try {
    const graph = new Graph(driver);
    if (learn) {
      const texts = files.slice(0, 2).flatMap((file) => affiliationsOf(data, file));
      return await learnWeights(
        graph,
        texts.filter(({ development }) => development),
      );
    }
    const { records } = await driver.executeQuery('MATCH (organization:Organization) RETURN organization.id AS id');
    const there = new Set<string>(records.map((record) => record.get('id')));
    const rows: string[] = [];
    for (const half of [true, false]) {
      const full: Outcome[] = [];
      for (const file of files) {
        report(`Matching ${file}, ${half ? 'the half for development' : 'the half held out'}`);
        const texts = affiliationsOf(data, file).filter(({ development }) => development === half);
        const outcomes = await outcomesOf(graph, texts, there, file !== 'names_1000');
        rows.push(row(half, `${file}${file === 'names_1000' ? ', as names' : ''}`, outcomes));
        if (file !== 'names_1000') full.push(...outcomes);
      }
      rows.push(row(half, '**both files of full strings**', full));
    }
    return [
      `${there.size.toLocaleString('en')} organizations, ${queriesAtATime} texts a request, over one connection. What is \`match: true\` counts; an id that the sample does not hold cannot be found, and whoever is matched instead is wrong.`,
      '',
      '| | File | Texts | Findable ids | Matched | Precision | Recall | ms a text |',
      '|---|---|---:|---:|---:|---:|---:|---:|',
      ...rows,
    ].join('\n');
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}

async function outcomesOf(
  graph: Graph,
  texts: readonly Affiliation[],
  there: ReadonlySet<string>,
  affiliation: boolean,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < texts.length; at += queriesAtATime) {
    const some = texts.slice(at, at + queriesAtATime);
    const startedAt = performance.now();
    const asked = some.map(({ text }) => ({ text, affiliation, identifiers: [], possibleIdentifiers: [] }));
    const found = await new MatchRepository(graph).matchesOf(asked);
    const milliseconds = (performance.now() - startedAt) / some.length;
    some.forEach((each, index) => {
      const matched = (found[index] ?? []).filter(({ match }) => match).map(({ candidate }) => candidate.id);
      outcomes.push({ ...each, findable: each.ids.filter((id) => there.has(id)), matched, milliseconds });
    });
  }
  return outcomes;
}

function row(development: boolean, file: string, outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const right = sum(({ matched, findable }) => matched.filter((id) => findable.includes(id)).length);
  const matched = sum((outcome) => outcome.matched.length);
  const findable = sum((outcome) => outcome.findable.length);
  const cells = [
    development ? 'development' : 'held out',
    file,
    outcomes.length,
    findable,
    matched,
    (right / matched).toFixed(3),
    (right / findable).toFixed(3),
    (sum(({ milliseconds }) => milliseconds) / outcomes.length).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}
