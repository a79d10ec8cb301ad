import { drawsFor, poolOf, questionsNamed } from './asked.js';
import { Contestant, type Neo4jAddress, withoutMemory } from './contestant.js';
import { checkEqualAnswers } from './equal-answers.js';
import { askShapes, type FirstSeen } from './first-seen.js';
import { measure, type Rounds, warmUp } from './measure.js';
import type { Options } from './options.js';
import type { Question } from './questions/question.js';
import { Random } from './random.js';
import { shapes } from './shapes/shapes.js';

export interface Comparison {
  readonly size: number;
  readonly questions: readonly {
    readonly question: Question;
    /** Statements that one operation of ours sent at the most. */
    readonly statements: number;
    /** By connections. */
    readonly rounds: ReadonlyMap<number, Rounds>;
  }[];
  readonly firstSeen: readonly FirstSeen[];
  /** MB at the most, by contestant. */
  readonly memory: Readonly<Record<string, number>>;
}

/** For so many answers to a question statements are counted. */
const counted = 20;

/** Our server, the bare one and @neo4j/graphql on one graph, asked the same. */
export async function compare(
  neo4j: Neo4jAddress,
  size: number,
  options: Options,
  report: (progress: string) => void,
): Promise<Comparison> {
  const questions = questionsNamed(options.questions);
  const draws = await drawsFor(neo4j, size, 1);
  const [ours, bare, peer] = await Promise.all([
    Contestant.start('ours', neo4j, 'ours', { settings: withoutMemory }),
    Contestant.start('bare', neo4j),
    Contestant.start('peer', neo4j),
  ]);
  const contestants = [ours, bare, peer];
  try {
    const asked = questions.map((question) => {
      const pool = poolOf(question, draws);
      return { question, pool, asked: { ours: pool, bare: pool, peer: pool } };
    });
    for (const { question, pool } of asked) {
      report(`Comparing the answers to ${question.name}`);
      await checkEqualAnswers(contestants, question, pool.slice(0, 1));
      await checkEqualAnswers(contestants, question, pool.slice(0, options.sample), 16);
    }
    await warmUp(contestants, asked, options.warmUp, report);
    report('Asking what nobody has asked before');
    const wanted = shapes(options.shapes, new Random(3), draws);
    const firstSeen = await askShapes(ours, peer, wanted);
    const measured: Comparison['questions'][number][] = [];
    for (const { question, asked: ofAll } of asked) {
      const rounds = new Map<number, Rounds>();
      for (const connections of options.connections) {
        report(`Asking ${question.name} over ${connections} connections`);
        rounds.set(connections, await measure(contestants, question, ofAll, connections, options.effort));
      }
      const fresh = poolOf(question, await drawsFor(neo4j, size, 2), counted);
      measured.push({ question, rounds, statements: await mostStatements(ours, question, fresh) });
    }
    const memory = Object.fromEntries(contestants.map((each) => [each.label, each.mostMemory()]));
    return { size, questions: measured, firstSeen, memory };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}

async function mostStatements(ours: Contestant, question: Question, pool: ReturnType<typeof poolOf>): Promise<number> {
  let most = 0;
  for (const variables of pool) {
    const before = await ours.statements();
    await ours.ask(question, variables);
    most = Math.max(most, (await ours.statements()) - before);
  }
  return most;
}
