import { cpus } from 'node:os';
import { createDriver } from '../src/neo4j/connect.js';
import { drawsFor, poolOf, questionsNamed } from './asked.js';
import { Contestant, type Neo4jAddress, withoutMemory } from './contestant.js';
import { checkEqualAnswers } from './equal-answers.js';
import { measure, type Rounds } from './measure.js';
import type { Options } from './options.js';
import type { Question } from './questions/question.js';
import { RoundRobin } from './round-robin.js';
import { startSlowLink } from './slow-link.js';

/** Statements that each server has under way at the most. */
export const inFlight = 2;
/** How much later each packet reaches Neo4j, in milliseconds. */
export const delay = 20;

/** On a busy machine what a question waits for its statements' turns can be longer than the two seconds that are usual. */
const settings = { ...withoutMemory, NEO4J_POOL_SIZE: String(inFlight), NEO4J_ACQUISITION_TIMEOUT: '10' };

/** Their statements go one by one; those that requests share would let one server do more, the more it is asked. */
const unshared = ['region', 'search-chinese', 'common-partners', 'neighborhood'];

/** Processors that were busy, on the average of all rounds. */
interface Busy {
  readonly neo4j: number;
  /** With load, proxies and balancer. */
  readonly bench: number;
  /** With anything at all, other people's work too. */
  readonly all: number;
}

export interface ScaleOut {
  readonly connections: number;
  readonly questions: readonly {
    readonly question: Question;
    readonly rounds: Rounds;
    readonly busy: Busy;
  }[];
  /** Of the requests to two servers, how many each was given. */
  readonly given: readonly number[];
}

/** One of our servers and two of them behind a round-robin, in turn, on one Neo4j that is far away. */
export async function measureScaleOut(
  neo4j: Neo4jAddress,
  size: number,
  options: Options,
  report: (progress: string) => void,
): Promise<ScaleOut> {
  const [connections = 0] = options.connections;
  const links = await Promise.all([1, 2].map(() => startSlowLink(neo4j.uri, delay)));
  const servers = await Promise.all(
    links.map(({ uri }, index) => Contestant.start('ours', { ...neo4j, uri }, `server ${index + 1}`, { settings })),
  );
  const [one, two] = await Promise.all([
    RoundRobin.start('one', servers.slice(0, 1), connections),
    RoundRobin.start('two', servers, connections),
  ]);
  try {
    const draws = await drawsFor(neo4j, size, 1);
    const measured: ScaleOut['questions'][number][] = [];
    for (const question of questionsNamed(options.questions.length > 0 ? options.questions : unshared)) {
      const pool = poolOf(question, draws, 5_000);
      report(`Comparing the answers to ${question.name}`);
      await checkEqualAnswers(servers, question, pool.slice(0, options.sample));
      report(`Asking ${question.name} over ${connections} connections`);
      if (options.warmUp.milliseconds > 0) {
        await measure([one, two], question, { one: pool, two: pool }, connections, options.warmUp);
      }
      const busy = await busyProcessors(neo4j);
      const rounds = await measure([one, two], question, { one: pool, two: pool }, connections, options.effort);
      measured.push({ question, rounds, busy: await busy() });
    }
    return { connections, questions: measured, given: two.given };
  } finally {
    await Promise.all([one.stop(), two.stop()]);
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all(links.map((link) => link.close()));
  }
}

/** From now until the answer is called. */
async function busyProcessors(neo4j: Neo4jAddress) {
  const [database, startedAt, bench, idle] = [
    await processorTimeOf(neo4j),
    performance.now(),
    process.cpuUsage(),
    idleTime(),
  ];
  return async (): Promise<Busy> => {
    const { user, system } = process.cpuUsage(bench);
    const passed = performance.now() - startedAt;
    const all = cpus().length - (idleTime() - idle) / passed;
    return {
      neo4j: ((await processorTimeOf(neo4j)) - database) / passed,
      bench: (user + system) / 1_000 / passed,
      all,
    };
  };
}

/** Milliseconds that all processors together had nothing to do so far. */
const idleTime = (): number => cpus().reduce((sum, { times: { idle } }) => sum + idle, 0);

/** Milliseconds that Neo4j has had of the processors so far, as it says itself. */
async function processorTimeOf({ uri, password }: Neo4jAddress): Promise<number> {
  const driver = createDriver({ uri, user: 'neo4j', password, poolSize: 1, acquisitionTimeout: 5_000 });
  try {
    const { records } = await driver.executeQuery(
      "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS time",
    );
    return Number(records[0]?.get('time')) / 1e6;
  } finally {
    await driver.close();
  }
}
