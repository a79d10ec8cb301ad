import { type Circle, ofLevels } from './circle.js';
import { numbered, type Unnumbered } from './draft.js';
import type { Organization } from './organizations.js';
import { distinctPairs, type Pair } from './pairs.js';
import { Random } from './random.js';
import { agreed, termsOf } from './terms.js';
import { fields } from './words.js';

/** Of the hospitals only the large ones host interns, so that some alliances with hospitals have no host. */
export function internships(everyone: Circle) {
  const random = new Random('internships');
  const hosts = everyone.where(hosting);
  const schools = everyone.where(
    ofLevels('SECONDARY_VOCATIONAL', 'TECHNICAL_COLLEGE', 'VOCATIONAL_COLLEGE', 'UNIVERSITY'),
  );
  const pairs = distinctPairs(1_500, () => {
    const school = schools.any(random);
    return [hosts.near(random, school), school];
  });
  return numbered(
    'internship',
    pairs.map((pair) => internship(random, pair)),
  );
}

function hosting({ fact: { kind, hospitalGrade } }: Organization): boolean {
  return kind === 'HOSPITAL' ? hospitalGrade?.startsWith('三') === true : ofHosts.has(kind);
}

const ofHosts: ReadonlySet<string> = new Set(['ENTERPRISE', 'PARK', 'RESEARCH_INSTITUTE', 'GOVERNMENT_BODY']);

function internship(random: Random, [host, school]: Pair): Unnumbered<'relationships'> {
  return {
    kind: 'INTERNSHIP',
    source: host.id,
    target: school.id,
    ...termsOf(random, [host, school], agreed),
    ...random.sometimes(0.6, () => ({ base: `${host.name.zh}实习实践基地` })),
    ...random.sometimes(0.4, () => ({ unit: `${random.pick(fields).zh}学院` })),
    ...random.sometimes(0.5, () => ({ placesPerYear: random.integer(1, 24) * 5 })),
  };
}
