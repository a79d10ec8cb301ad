import { isPartialDate } from './date/partial-date.js';

/** What is wrong with a value, told from the place where it stands (`.tier must be …`), or undefined where it fits. */
export type Shape = (value: unknown) => string | undefined;

export const text = simple(
  'text (in quotes where it looks like a number)',
  (value) => typeof value === 'string' && value !== '',
);

export const number = simple('a number', (value) => typeof value === 'number' && Number.isFinite(value));

export const partialDate = simple(
  `a date such as '2024', '2024-05' or '2024-05-16', in quotes`,
  (value) => typeof value === 'string' && isPartialDate(value),
);

export function oneOf(allowed: readonly string[]): Shape {
  return simple(`one of ${allowed.join(', ')}`, (value) => allowed.includes(value as string));
}

export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value) || value.length === 0) return `must be a list of at least one entry, not ${shown(value)}`;
    return first(value.entries(), ([index, entry]) => within(`[${index}]`, item(entry)));
  };
}

/** A mapping with exactly these keys: all of `required`, any of `optional`, no other. */
export function record(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  const known = new Map(Object.entries({ ...required, ...optional }));
  return (value) => {
    if (!isMapping(value)) return `must be a mapping, not ${shown(value)}`;
    const missing = Object.keys(required).find((key) => value[key] === undefined);
    if (missing !== undefined) return `must have the key "${missing}"`;
    return first(Object.entries(value), ([key, entry]) => {
      const shape = known.get(key);
      return shape === undefined
        ? `has the unknown key "${key}"; known are ${[...known.keys()].join(', ')}`
        : within(`.${key}`, shape(entry));
    });
  };
}

export const textByLanguage: Shape = (value) => {
  if (!isMapping(value)) return `must be text by language, such as { en: … }, not ${shown(value)}`;
  return first(Object.entries(value), ([language, entry]) => within(`.${language}`, text(entry)));
};

function simple(expected: string, fits: (value: unknown) => boolean): Shape {
  return (value) => (fits(value) ? undefined : `must be ${expected}, not ${shown(value)}`);
}

/** Joins a place to what is wrong there: `.evidence` and `[0] must be …` become `.evidence[0] must be …`. */
function within(place: string, problem: string | undefined): string | undefined {
  if (problem === undefined) return undefined;
  return /^[.[]/.test(problem) ? place + problem : `${place} ${problem}`;
}

function first<Entry>(entries: Iterable<Entry>, problemOf: (entry: Entry) => string | undefined): string | undefined {
  for (const entry of entries) {
    const problem = problemOf(entry);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

/** One of several shapes; what is wrong is told of the last. */
export function anyOf(...shapes: readonly Shape[]): Shape {
  return (value) => {
    const problems = shapes.map((shape) => shape(value));
    return problems.includes(undefined) ? undefined : problems[isMapping(value) ? problems.length - 1 : 0];
  };
}

/** A mapping of any keys to values of one shape. */
export function mapOf(entry: Shape): Shape {
  return (value) => {
    if (!isMapping(value)) return `must be a mapping, not ${shown(value)}`;
    return first(Object.entries(value), ([key, one]) => within(`.${key}`, entry(one)));
  };
}
