import { drawsFor, poolOf, questionsNamed } from './asked.js';
import { Contestant, type Neo4jAddress, withoutMemory } from './contestant.js';
import { measure, type Rounds, warmUp } from './measure.js';
import type { Options } from './options.js';
import type { Question } from './questions/question.js';

export interface Growth {
  /** Labels of the servers, the smallest graph first. */
  readonly labels: readonly string[];
  readonly questions: readonly { readonly question: Question; readonly rounds: Rounds }[];
}

/** Our server on graphs of several sizes, in turn, over one connection. */
export async function measureGrowth(
  graphs: readonly { readonly size: number; readonly neo4j: Neo4jAddress }[],
  options: Options,
  report: (progress: string) => void,
): Promise<Growth> {
  const sides = await Promise.all(
    graphs.map(async ({ size, neo4j }) => {
      const label = size.toLocaleString('en');
      return {
        contestant: await Contestant.start('ours', neo4j, label, { settings: withoutMemory }),
        draws: await drawsFor(neo4j, size, 1),
        label,
      };
    }),
  );
  const contestants = sides.map(({ contestant }) => contestant);
  try {
    const questions = questionsNamed(options.questions).map((question) => {
      return { question, asked: Object.fromEntries(sides.map(({ label, draws }) => [label, poolOf(question, draws)])) };
    });
    await warmUp(contestants, questions, options.warmUp, report);
    const measured: Growth['questions'][number][] = [];
    for (const { question, asked } of questions) {
      report(`Asking ${question.name}`);
      measured.push({ question, rounds: await measure(contestants, question, asked, 1, options.effort) });
    }
    return { labels: sides.map(({ label }) => label), questions: measured };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.stop()));
  }
}
