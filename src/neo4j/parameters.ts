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
