import { cpus } from 'node:os';
import { type Aim, aimsOf, outcomeOf } from './aims.js';
import type { Comparison } from './compare.js';
import type { Dashboards } from './dashboards.js';
import type { Growth } from './growth.js';
import { failuresOf, type Rounds, ratio } from './measure.js';
import { delay, inFlight, type ScaleOut } from './scale-out.js';
import { percentile, type Spread, spread } from './spread.js';

const short = (value: number): string => (value >= 99.5 ? value.toFixed(0) : value.toPrecision(2));
const shown = (value: number): string => (Number.isFinite(value) ? short(value) : '–');
const within = ({ median, least, most }: Spread): string => `**${shown(median)}** (${shown(least)}–${shown(most)})`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const medianOf = (rounds: Rounds, label: string, of: keyof Rounds[string][number]): number =>
  spread((rounds[label] ?? []).map((round) => round[of])).median;

/** The name of a question, and whose answers to it failed. */
function withFailures(name: string, rounds: Rounds): string {
  const failed = Object.keys(rounds).flatMap((label) => {
    const failures = failuresOf(rounds, label);
    return failures > 0 ? [`${failures} of ${label} failed`] : [];
  });
  return [name, ...failed].join(', ');
}

/** What a comparison found, in Markdown: ratios of rounds that stood side by side, median and from least to most. */
export function comparisonReport(comparison: Comparison): string {
  const connections = [...(comparison.questions[0]?.rounds.keys() ?? [])];
  return [
    aimsTable(aimsOf(comparison)),
    ...connections.map((each) => connectionsTable(comparison, each)),
    firstSeenTable(comparison),
    statementsTable(comparison),
  ].join('\n\n');
}

function aimsTable(aims: readonly Aim[]): string {
  const rows = aims.map((aim) => {
    const { what, atLeast, reached, by } = aim;
    const outcome = outcomeOf(aim);
    const missedBy = ` by ${shown(atLeast ? aim.aim / reached : reached / aim.aim)} ×`;
    return [
      what,
      `${atLeast ? '≥' : '≤'} ${aim.aim}`,
      `${shown(reached)}${by ? ` (${by})` : ''}`,
      `${outcome}${outcome === 'missed' ? missedBy : ''}`,
    ];
  });
  return `### Aims\n\n${table(['Over 16 connections where nothing else is said', 'Aim', 'Reached', ''], rows)}`;
}

function connectionsTable({ questions }: Comparison, connections: number): string {
  const of = connections === 1 ? 'p50' : 'throughput';
  const rows = questions.flatMap(({ question, rounds }) => {
    const made = rounds.get(connections);
    if (made === undefined) return [];
    return [
      [
        withFailures(question.name, made),
        ...['ours', 'bare', 'peer'].map((label) => shown(medianOf(made, label, of))),
        within(ratio(made, 'ours', 'bare', of)),
        within(ratio(made, 'ours', 'peer', of)),
        ...['ours', 'bare', 'peer'].map((label) => shown(medianOf(made, label, 'p95'))),
        ...['ours', 'bare', 'peer'].map((label) => shown(medianOf(made, label, 'processor'))),
      ],
    ];
  });
  const [title, unit, better] =
    of === 'p50' ? ['One connection', 'p50, ms', 'less'] : [`${connections} connections`, 'a second', 'more'];
  const head = [
    '',
    `ours, ${unit}`,
    'bare',
    'peer',
    'ours ÷ bare',
    'ours ÷ peer',
    'p95, ms: ours',
    'bare',
    'peer',
    'its processor, ms: ours',
    'bare',
    'peer',
  ];
  return `### ${title}\n\nOf the ratios ${better} is better.\n\n${table(head, rows)}`;
}

function firstSeenTable({ firstSeen }: Comparison): string {
  const names = [...new Set(firstSeen.map(({ question }) => question))];
  const row = (title: string, seen: Comparison['firstSeen']): string[] => {
    const [ours, peer] = [seen.map(({ ours }) => ours), seen.map(({ peer }) => peer)];
    const at = (values: readonly number[], part: number) => shown(percentile(values, part));
    const times = shown(percentile(peer, 0.5) / percentile(ours, 0.5));
    return [title, String(seen.length), at(ours, 0.5), at(peer, 0.5), `**${times}**`, at(ours, 0.95), at(peer, 0.95)];
  };
  const rows = names.map((name) =>
    row(
      name,
      firstSeen.filter(({ question }) => question === name),
    ),
  );
  const head = ['', 'shapes', 'ours, p50, ms', 'peer', 'peer ÷ ours', 'ours, p95, ms', 'peer'];
  return `### Shapes never seen before, asked once\n\n${table(head, [row('all', firstSeen), ...rows])}`;
}

function statementsTable({ questions, memory }: Comparison): string {
  const rows = questions.map(({ question, statements }) => [
    question.name,
    String(statements),
    String(question.statements),
  ]);
  const used = Object.entries(memory).map(([label, megabytes]) => `${label} ${shown(megabytes)} MB`);
  return `### Statements and memory\n\n${table(['', 'statements', 'levels and fields'], rows)}\n\nMemory at the most: ${used.join(', ')}.`;
}

/** How much slower each question is on the larger graph. */
export function growthReport({ labels, questions }: Growth): string {
  const [small = '', large = ''] = [labels[0], labels.at(-1)];
  const rows = questions.map(({ question, rounds }) => {
    const slower = ratio(rounds, large, small, 'p50');
    return [
      withFailures(question.name, rounds),
      ...labels.map((label) => shown(medianOf(rounds, label, 'p50'))),
      within(slower),
      question.wholeGraph ? 'whole graph' : outcomeOf({ aim: 1.5, atLeast: false, reached: slower.median }),
    ];
  });
  const head = ['', ...labels.map((label) => `${label} organizations, p50, ms`), `${large} ÷ ${small}`, 'aim ≤ 1.5'];
  return table(head, rows);
}

/** How much faster answers are given again than made anew, over each number of connections. */
export function dashboardsReport(measured: Dashboards): string {
  const connections = [...(measured[0]?.rounds.keys() ?? [])];
  return connections
    .map((each) => {
      const rows = measured.map(({ question, rounds }) => {
        const made = rounds.get(each) ?? {};
        const times = (label: string, of: string) => ratio(made, label, of, 'throughput');
        const all = ['by GET', 'by POST', 'anew', 'bare'];
        return [
          withFailures(question.name, made),
          ...all.map((label) => shown(medianOf(made, label, 'throughput'))),
          within(times('by GET', 'anew')),
          within(times('by POST', 'anew')),
          within(times('by POST', 'bare')),
          ...all.map((label) => shown(medianOf(made, label, 'p50'))),
        ];
      });
      const head = [
        '',
        'a second: remembered, by GET',
        'by POST',
        'anew',
        'bare',
        'GET ÷ anew, aim ≥ 10',
        'POST ÷ anew, aim ≥ 10',
        'POST ÷ bare',
        'p50, ms: by GET',
        'by POST',
        'anew',
        'bare',
      ];
      return `### ${each === 1 ? 'One connection' : `${each} connections`}\n\n${table(head, rows)}`;
    })
    .join('\n\n');
}

const processors = cpus().length;

/** How much more two servers answer than one, which tells something only where processors were free. */
export function scaleOutReport({ connections, questions, given }: ScaleOut): string {
  const cores = (rounds: Rounds, label: string): number =>
    spread((rounds[label] ?? []).map(({ throughput, processor }) => (throughput * processor) / 1_000)).median;
  const rows = questions.map(({ question, rounds, busy }) => {
    const more = ratio(rounds, 'two', 'one', 'throughput');
    const outcome = outcomeOf({ aim: 1.6, atLeast: true, reached: more.median });
    return [
      withFailures(question.name, rounds),
      ...['one', 'two'].map((label) => shown(medianOf(rounds, label, 'throughput'))),
      within(more),
      outcome === 'missed' && busy.all >= 0.9 * processors ? 'missed, with no processor free' : outcome,
      ...['one', 'two'].map((label) => shown(medianOf(rounds, label, 'p50'))),
      ...['one', 'two'].map((label) => shown(cores(rounds, label))),
      shown(busy.neo4j),
      shown(busy.bench),
      shown(busy.all),
    ];
  });
  const head = [
    '',
    'one server, a second',
    'two',
    'two ÷ one',
    'aim ≥ 1.6',
    'p50, ms: one',
    'two',
    'processors busy with one',
    'with two',
    'with Neo4j, both',
    'with load, proxies and balancer, both',
    `with anything, of ${processors}`,
  ];
  const how = `${connections} connections; each server may have ${inFlight} statements under way, and what it sends reaches Neo4j ${delay} ms later. Of the requests to two the first was given ${given[0] ?? 0}, the second ${given[1] ?? 0}.`;
  return `${how}\n\n${table(head, rows)}`;
}
