/** One setting: its name in the environment, and how its text becomes a value. */
export interface Setting<Value> {
  readonly name: string;
  /** As it would stand in the environment; none: without the setting the value is undefined. */
  readonly default?: string;
  readonly description: string;
  /** Undefined for a text that is no value of it. */
  readonly parse: (text: string) => Value | undefined;
  /** What the text had to be, for the error. */
  readonly expected: string;
}

export const text = { expected: 'a text', parse: (given: string) => given };

export function wholeNumber(from: number, to: number, unit = 1) {
  return {
    expected: `a whole number from ${from} to ${to}`,
    parse: (given: string) => {
      const value = Number(given);
      return /^\d+$/.test(given) && value >= from && value <= to ? value * unit : undefined;
    },
  };
}

/** Given in seconds, held in milliseconds. */
export const seconds = (from: number, to: number) => wholeNumber(from, to, 1_000);

export function oneOf<Value extends string>(...values: readonly Value[]) {
  return { expected: `one of ${values.join(', ')}`, parse: (given: string) => values.find((value) => value === given) };
}

export const webAddress = {
  expected: 'an address that begins with https:// or http://',
  parse: (given: string) => (URL.canParse(given) && /^https?:/.test(given) ? given : undefined),
};

/** Origins as `frame-ancestors` of CSP takes them, each written out: no wildcard lets in what nobody named. */
export const origins = {
  expected: 'origins such as https://dashboard.example.org, parted by spaces or commas',
  parse: (given: string): readonly string[] | undefined => {
    const named = given.split(/[\s,]+/).filter(Boolean);
    const sound = named.every(
      (each) =>
        /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(each) &&
        URL.canParse(each) &&
        new URL(each).origin === each,
    );
    return sound ? named : undefined;
  },
};

/** Null: any. */
export const originsOrAny = {
  expected: `* for any, or ${origins.expected}`,
  parse: (given: string): readonly string[] | null | undefined => (given.trim() === '*' ? null : origins.parse(given)),
};

export const databaseUri = {
  expected: 'an address such as bolt://localhost:7687 or neo4j+s://example.org',
  parse: (given: string) => (/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/.test(given) ? given : undefined),
};
