import { drawsFor, poolOf, questionsNamed } from './asked.js';
import { Contestant, type Neo4jAddress, withoutMemory } from './contestant.js';
import { checkEqualAnswers } from './equal-answers.js';
import { measure, type Rounds, warmUp } from './measure.js';
import type { Options } from './options.js';
import type { Question } from './questions/question.js';

export type Dashboards = readonly {
  readonly question: Question;
  /** By connections; of the servers `by GET` and `by POST`, which remember, of `anew` and `bare`, which do not. */
  readonly rounds: ReadonlyMap<number, Rounds>;
}[];

/** What the figures on one page are made of: partners, who they work with, members, counts. */
const onTheirPages = ['partners', 'neighborhood', 'alliance', 'groups'];

/** A dashboard shows few things to many people. */
const shown = 20;

/** Our server, asked for the same few things again and again, beside itself without memory and beside the bare server. */
export async function measureDashboards(
  neo4j: Neo4jAddress,
  size: number,
  options: Options,
  report: (progress: string) => void,
): Promise<Dashboards> {
  const questions = questionsNamed(options.questions.length > 0 ? options.questions : onTheirPages);
  const draws = await drawsFor(neo4j, size, 1);
  const contestants = await Promise.all([
    Contestant.start('ours', neo4j, 'by GET', { byGet: true }),
    Contestant.start('ours', neo4j, 'by POST'),
    Contestant.start('ours', neo4j, 'anew', { settings: withoutMemory }),
    Contestant.start('bare', neo4j),
  ]);
  try {
    const asked = questions.map((question) => {
      const pool = poolOf(question, draws, shown);
      return { question, pool, asked: Object.fromEntries(contestants.map(({ label }) => [label, pool])) };
    });
    for (const { question, pool } of asked) {
      await contestants[0].teach(question, pool[0] ?? {});
      report(`Comparing the answers to ${question.name}`);
      // The third time two of them have them from memory.
      await checkEqualAnswers(contestants, question, [...pool, ...pool, ...pool]);
    }
    await warmUp(contestants, asked, options.warmUp, report);
    const measured: { question: Question; rounds: Map<number, Rounds> }[] = [];
    for (const { question, asked: ofAll } of asked) {
      const rounds = new Map<number, Rounds>();
      for (const connections of options.connections) {
        report(`Asking ${question.name} over ${connections} connections`);
        rounds.set(connections, await measure(contestants, question, ofAll, connections, options.effort));
      }
      measured.push({ question, rounds });
    }
    return measured;
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}
