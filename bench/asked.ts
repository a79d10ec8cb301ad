import type { Neo4jAddress } from './contestant.js';
import { Draws } from './draws.js';
import { findPairs } from './pairs.js';
import { questions } from './questions/index.js';
import type { Question, Variables } from './questions/question.js';
import { Random } from './random.js';

/** How many different things each question is asked about. */
const pool = 500;

/** Whom to ask what about in a graph of some size; equal for equal seed. */
export async function drawsFor(neo4j: Neo4jAddress, size: number, seed: number): Promise<Draws> {
  const lots = new Draws(size, new Random(seed), []);
  const ids = Array.from({ length: pool * 2 }, () => lots.organization('SCHOOL', 'ENTERPRISE', 'HOSPITAL'));
  return new Draws(size, new Random(seed + 1), await findPairs(neo4j, ids));
}

export function poolOf(question: Question, draws: Draws, size: number = pool): Variables[] {
  return Array.from({ length: size }, () => question.draw(draws));
}

/** @throws Error for a name that no question has. */
export function questionsNamed(names: readonly string[]): readonly Question[] {
  const unknown = names.find((name) => !questions.some((question) => question.name === name));
  if (unknown !== undefined) {
    throw new Error(`No question is called ${unknown}; there are ${questions.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? questions : questions.filter(({ name }) => names.includes(name));
}
