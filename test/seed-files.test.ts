import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readSeed } from '../src/seed/seed-files.js';

const seedFolder = fileURLToPath(new URL('../seed/', import.meta.url));

describe('reading a seed that is not right', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'seed-'));
    cpSync(seedFolder, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const evidence = '[{ document: kg:document/donghua-practice-base, locator: p1, asWritten: [DHU] }]';

  it.each([
    [
      'an unknown key',
      'people',
      `- { id: kg:person/x, names: [{ value: X }], born: '1970', evidence: ${evidence} }`,
      'seed/people/wrong.yaml: kg:person/x has the unknown key "born"; known are id, evidence, names, positions.',
    ],
    [
      'a fact without evidence',
      'people',
      '- { id: kg:person/x, names: [{ value: X }] }',
      'seed/people/wrong.yaml: kg:person/x must have the key "evidence".',
    ],
    [
      'a day that is in no calendar',
      'organizations',
      `- { id: kg:organization/x, kind: SCHOOL, names: [{ value: X }], founded: 2023-02-29, evidence: ${evidence} }`,
      `seed/organizations/wrong.yaml: kg:organization/x .founded must be a date such as '2024', '2024-05' or '2024-05-16', in quotes, not "2023-02-29".`,
    ],
    [
      'an id that is taken',
      'people',
      `- { id: kg:person/luo-yi, names: [{ value: X }], evidence: ${evidence} }`,
      'seed/people/wrong.yaml: the id kg:person/luo-yi is taken, by an entry of seed/people/shenzhen.yaml.',
    ],
    [
      'an id that nothing has',
      'organizations',
      `- { id: kg:organization/x, kind: PARK, names: [{ value: X }], region: 'gb2260:999999', evidence: ${evidence} }`,
      'seed/organizations/wrong.yaml: kg:organization/x .region must be one of the regions; gb2260:999999 is not in the seed.',
    ],
    [
      'an id of another noun',
      'commitments',
      `- { id: kg:commitment/x, by: kg:person/luo-yi, activity: { en: X }, period: ONGOING, evidence: ${evidence} }`,
      'seed/commitments/wrong.yaml: kg:commitment/x .by must be one of the organizations; kg:person/luo-yi is one of the people.',
    ],
    [
      'a file that is no list',
      'people',
      'x: 1',
      'seed/people/wrong.yaml must be a list of at least one entry, not {"x":1}.',
    ],
  ])('refuses %s, naming the file and the id', (_what, noun, yaml, message) => {
    writeFileSync(join(folder, noun, 'wrong.yaml'), `${yaml}\n`);
    expect(() => readSeed(folder)).toThrow(new Error(message));
  });
});
