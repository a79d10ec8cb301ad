import type { Candidate } from './candidate.js';
import type { Asked, Feature, Scored } from './match.js';
import { compatible } from './places.js';

/** What was asked beside the text: it raises who fits it, and who contradicts it is not matched. */
export function conditioned(asked: Asked, pool: readonly Candidate[], scored: readonly Scored[]): Scored[] {
  const byIdentifier = pool
    .filter((candidate) => carries(candidate, [...asked.identifiers, ...asked.possibleIdentifiers]))
    .filter(({ id }) => !scored.some(({ candidate }) => candidate.id === id))
    .map((candidate): Scored => ({ candidate, name: undefined, text: '', start: 0, end: 1, score: 0, features: [] }));
  return [...scored, ...byIdentifier].map((each) => withConditions(each, asked));
}

function withConditions(scored: Scored, asked: Asked): Scored {
  const conditions = conditionsOn(scored.candidate, asked);
  if (conditions.length === 0) return scored;
  const sum = scored.score + conditions.reduce((total, { weight }) => total + weight, 0);
  return {
    ...scored,
    features: [...scored.features, ...conditions],
    score: Math.min(100, Math.max(0, sum)),
    contradicted: conditions.some(({ weight }) => weight < 0),
  };
}

function conditionsOn(candidate: Candidate, asked: Asked): Feature[] {
  const { country, region, website, identifiers, possibleIdentifiers } = asked;
  const own = candidate.identifiers.map((identifier) => identifier.toLowerCase());
  const schemes = new Set(own.map((identifier) => identifier.split(':')[0]));
  const found: [name: string, agrees: boolean | undefined, points: number][] = [
    ['identifierAgrees', carries(candidate, [...identifiers, ...possibleIdentifiers]) || undefined, 100],
    [
      'identifierContradicts',
      identifiers.some((each) => schemes.has(each.split(':')[0] ?? '')) && !carries(candidate, identifiers)
        ? false
        : undefined,
      50,
    ],
    ['country', country && candidate.country ? compatible(country, candidate.country) : undefined, 3],
    ['region', region && candidate.regionIds.length > 0 ? candidate.regionIds.includes(region) : undefined, 6],
    ['website', website && candidate.website ? hostOf(website) === hostOf(candidate.website) : undefined, 15],
  ];
  return found.flatMap(([name, agrees, points]) => {
    if (agrees === undefined) return [];
    const suffix = name.startsWith('identifier') ? '' : agrees ? 'Asked' : 'NotAsFor';
    return [{ name: `${name}${suffix}`, value: 1, weight: agrees ? points : -Math.max(30, points) }];
  });
}

function carries(candidate: Candidate, identifiers: readonly string[]): boolean {
  return identifiers.some(
    (key) => key === candidate.id.toLowerCase() || candidate.identifiers.some((own) => own.toLowerCase() === key),
  );
}

/** The name of the site without www, as links are compared. */
function hostOf(address: string): string {
  const host = URL.canParse(address)
    ? new URL(address).host
    : address.replace(/^https?:\/\//i, '').replace(/[/?#].*$/s, '');
  return host.toLowerCase().replace(/^www\./, '');
}
