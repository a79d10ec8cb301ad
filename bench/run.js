import { importSource } from './import-source.js';
const { startLoadedGraph } = await importSource('bench/loaded-graph.ts');
const { Contestant } = await importSource('bench/contestant.ts');
const { checkEqualAnswers } = await importSource('bench/equal-answers.ts');
const { measure, ratio, spread } = await importSource('bench/measure.ts');
const { questions } = await importSource('bench/questions/index.ts');
const { Draws } = await importSource('bench/draws.ts');
const { Random } = await importSource('bench/random.ts');
const size = 100000;
const neo4j = await startLoadedGraph(size, '/tmp/w/bench-data/100k', console.log);
const contestants = [];
for (const n of ['ours', 'bare', 'peer']) contestants.push(await Contestant.start(n, neo4j));
try {
for (const q of questions) {
  const draws = new Draws(size, new Random(7));
  const asked = Array.from({ length: 500 }, () => q.draw(draws));
  await checkEqualAnswers(contestants, q, asked.slice(0, 10));
  for (const c of [1, 16]) {
    const r = await measure(contestants, q, { ours: asked, bare: asked, peer: asked }, c, { rounds: 3, milliseconds: 1000 });
    console.log(q.name, c, Object.fromEntries(Object.entries(r).map(([k, v]) => [k, [spread(v.map((x) => x.throughput)).median|0, spread(v.map((x) => x.p50)).median.toFixed(2)].join(' ')])), JSON.stringify(ratio(r, 'ours', 'bare', 'throughput')));
  }
}
} finally { for (const c of contestants) await c.stop(); await neo4j.stop(); }
