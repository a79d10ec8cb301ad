import neo4j from 'neo4j-driver';

/**
 * Parameters as the database should see them: whole numbers as integers (the driver sends every number of
 * JavaScript as a float, and `LIMIT 5.0` fails), `undefined` left out of maps.
 */
export function toParameters(parameters: object): Record<string, unknown> {
  return converted(parameters) as Record<string, unknown>;
}

function converted(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(converted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, converted(member)]),
  );
}

/** What has more members than this is not written out. */
const large = 500;
const numbers = new WeakMap<object, number>();
let numbered = 0;

/** A text that is equal only for equal parameters; something large must be the same object to be equal. */
export function keyOf(parameters: object): string {
  return JSON.stringify(parameters, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && Object.keys(value).length > large ? `\0${numberOf(value)}` : value,
  );
}

function numberOf(value: object): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbered += 1;
  numbers.set(value, numbered);
  return numbered;
}
