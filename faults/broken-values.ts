import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import type { Random } from '../bench/random.js';

/** Texts that have broken something somewhere. */
const texts: readonly string[] = [
  '',
  ' ',
  '学院',
  "O'Brien `x` \\u0060 \\u0027",
  '"}) DETACH DELETE n //',
  '\u0000',
  '\ud800',
  '\u202egnirts',
  'AND OR NOT "',
  '[a TO',
  '/b',
  '*',
  'a^-1 (( ~2',
  '{"a":1}',
  '=cmd|x',
  '__proto__',
  'constructor',
  'kg:organization/',
  'kg:organization/nowhere@1',
  'kg:organization/donghua-university',
  'gb2260:500000',
  'ror:04mb6s476',
  'javascript:alert(1)',
  '2024-02-30',
  '0000',
  '2024-13',
  '2024-05-16',
  'eyJrIjpbXX0',
  'a'.repeat(257),
  '学 '.repeat(40),
  'x'.repeat(5_000),
];
const numbers: readonly unknown[] = [
  0,
  -1,
  1,
  2,
  3,
  5,
  10,
  100,
  101,
  1.5,
  2_147_483_647,
  -2_147_483_648,
  1e300,
  4e9,
  '7',
];
/** What is of no type, or of another. */
const misfits: readonly unknown[] = [null, true, [], {}, [[]], 'x', 7, [null], { a: { b: [] } }, ['x', 7]];

/** A value for an argument, mostly of its shape and often one that it cannot be. */
export function valueFor(type: GraphQLInputType, random: Random, depth = 0): unknown {
  if (isNonNullType(type)) return random.chance(0.02) ? null : valueFor(type.ofType, random, depth);
  if (random.chance(0.04)) return random.pick(misfits);
  if (isListType(type)) {
    const length = random.chance(0.02) ? 300 : random.between(0, 3);
    return Array.from({ length }, () => valueFor(type.ofType, random, depth));
  }
  if (isEnumType(type)) {
    return random.chance(0.05) ? 'NO_SUCH_VALUE' : random.pick(type.getValues()).name;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    // What may hold itself is to end.
    const share = depth > 3 ? 0.05 : depth > 1 ? 0.2 : 0.4;
    return Object.fromEntries(
      fields
        .filter((field) => (isNonNullType(field.type) ? !random.chance(0.03) : random.chance(share)))
        .map((field) => [field.name, valueFor(field.type, random, depth + 1)]),
    );
  }
  if (!isScalarType(type)) return null;
  if (type.name === 'Int' || type.name === 'Float') return random.pick(numbers);
  if (type.name === 'Boolean') return random.chance(0.1) ? 'yes' : random.chance(0.5);
  return random.pick(texts);
}
