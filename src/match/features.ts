import type { Candidate } from './candidate.js';
import type { Mention } from './mention.js';
import {
  cityBehind,
  countryAgreement,
  placeNamed,
  type Surroundings,
  stateContradicts,
  wordsAround,
} from './surroundings.js';
import type { Token } from './text.js';
import { type Sort, weightOf } from './words.js';

export type Features = Readonly<Record<string, number>>;

type Neighbour = 'EDGE' | 'NUMBER' | 'AT' | 'JOINED' | 'AND' | 'OF' | 'PART' | 'GENERAL' | 'PLACE' | Sort | 'OTHER';

const joining = new Set(['of', 'de', 'for', 'del', 'della', 'du', 'da', 'do', 'der', 'di', 'in', 'des']);

function neighbour(token: Token | undefined, separated: boolean): Neighbour {
  if (token === undefined || separated) return 'EDGE';
  if (/^\p{N}+$/u.test(token.written)) return 'NUMBER';
  if (token.folded === 'and') return 'AND';
  if (token.folded === 'at') return 'AT';
  if (joining.has(token.folded)) return 'OF';
  if (token.sort !== undefined) return token.sort;
  if (token.common === '') return 'JOINED';
  return weightOf(token.common) < 1 ? 'GENERAL' : 'OTHER';
}

const qualifiers = new Set(
  'national federal technical polytechnic state catholic medical agricultural islamic american open'.split(' '),
);
const units = new Set<string>(['INSTITUTE', 'CENTER', 'LABORATORY', 'SCHOOL', 'COLLEGE', 'PART']);

export function featuresOf(
  mention: Mention,
  everywhere: readonly Mention[],
  pool: readonly Candidate[],
  around: Surroundings,
  cities: readonly string[],
): Features {
  const { candidate, name, fit, start, end } = mention;
  const { tokens } = around.text;
  const own = tokens.slice(start, end);
  const inAddress = around.addresses[start];
  const before = start > 0 ? neighbour(tokens[start - 1], tokens[start]?.separated ?? false) : 'EDGE';
  const after = neighbour(tokens[end], tokens[end]?.separated ?? false);
  const weight = own.reduce((sum, { common }) => sum + weightOf(common), 0);
  const parts = new Set(own.map(({ part }) => part));
  const beside = tokens.filter(({ part }, at) => parts.has(part) && (at < start || at >= end));
  const sorts = new Set(own.flatMap(({ sort }) => sort ?? []));
  const outsideSorts = new Set(
    tokens.flatMap(({ sort }, at) =>
      sort !== undefined && (at < start || at >= end) && around.addresses[at] === inAddress ? [sort] : [],
    ),
  );
  const besideSorts = new Set(beside.flatMap(({ sort }) => sort ?? []));
  const all = everywhere.filter((each) => around.addresses[each.start] === inAddress);
  const others = all.filter((other) => other.candidate.id !== candidate.id);
  const same = others.filter((other) => other.start === start && other.end === end && other.fit !== 'SIMILAR');
  const inLonger = others.some(
    (other) =>
      other.start <= start && other.end >= end && other.end - other.start > end - start && other.likeness === 1,
  );
  const inLongerSimilar = others.some(
    (other) => other.start <= start && other.end >= end && other.end - other.start > end - start && other.likeness < 1,
  );
  const country = countryAgreement(mention, around);
  const place = placeNamed(candidate, start, end, around);
  const placeInName = candidate.places.some((each) =>
    ` ${own.map(({ folded }) => folded).join(' ')} `.includes(` ${each} `),
  );
  const evidence = (other: Mention) =>
    2 * Number(placeNamed(other.candidate, other.start, other.end, around)) + countryAgreement(other, around);
  const mine = 2 * Number(place) + country;
  const bestOther = Math.max(-9, ...same.map(evidence));
  const university = all.some(
    (o) =>
      o.candidate.id !== candidate.id &&
      o.likeness === 1 &&
      o.fit !== 'ACRONYM' &&
      tokens.slice(o.start, o.end).some(({ sort }) => sort === 'UNIVERSITY') &&
      !(o.start < end && start < o.end),
  );
  const left = beside.filter((token) => tokens.indexOf(token) < start);
  const right = beside.filter((token) => tokens.indexOf(token) >= end);
  const specific = own.filter(({ common }) => weightOf(common) === 1).length;
  const prior = tokens[start - 1];
  const qualified =
    own[0]?.sort === 'UNIVERSITY' &&
    prior !== undefined &&
    !tokens[start]?.separated &&
    prior.common !== '' &&
    prior.sort === undefined;
  const words = own
    .filter(({ common }) => common !== '')
    .map(({ common }) => common)
    .join(' ');
  const extended = pool.some(
    (other) => other.id !== candidate.id && other.names.some((each) => each.key.startsWith(`${words} `)),
  );
  const qualifier = prior !== undefined && !tokens[start]?.separated && qualifiers.has(prior.folded);
  const outside = wordsAround(mention, around);
  const elsewhere = !place && cities.some((city) => !candidate.places.includes(city) && outside.includes(` ${city} `));
  const corroborated = all.some((other) => other.candidate.id === candidate.id && other !== mention);
  const on = (value: boolean): number => (value ? 1 : 0);
  const city = cityBehind(mention, around);
  return {
    cityOwn: on(city === 'OWN'),
    cityOtherUniversity: on(city === 'OTHER' && sorts.has('UNIVERSITY')),
    cityOtherNoCountry: on(city === 'OTHER' && country <= 0),
    asWritten: on(fit === 'AS_WRITTEN'),
    sameWords: on(fit === 'SAME_WORDS'),
    withPlace: on(fit === 'WITH_PLACE'),
    baseOfPlaced: on(
      fit !== 'WITH_PLACE' &&
        others.some((other) => other.fit === 'WITH_PLACE' && other.start === start && other.end === end),
    ),
    reordered: on(fit === 'REORDERED'),
    reorderedPlace: on(fit === 'REORDERED' && (place || country > 0)),
    schoolOf: on(fit === 'SCHOOL_OF'),
    similarPlace: on(fit === 'SIMILAR' && place),
    qualified: on(qualified),
    extended: on(extended),
    extendedSameWords: on(extended && fit !== 'AS_WRITTEN'),
    allGeneral: on(specific === 0),
    oneSpecific: on(specific === 1),
    partFirst: on(own[0]?.sort === 'PART'),
    instituteOfUniversity: on(
      outsideSorts.has('UNIVERSITY') && !sorts.has('UNIVERSITY') && (sorts.has('INSTITUTE') || sorts.has('CENTER')),
    ),
    hospitalOfUniversity: on(outsideSorts.has('UNIVERSITY') && !sorts.has('UNIVERSITY') && sorts.has('HOSPITAL')),
    crossing: on(parts.size > 1),
    rightHospital: on(right.some(({ sort }) => sort === 'HOSPITAL')),
    rightMedicalCenter: on(
      right.some(({ common }) => common === 'medical') && right.some(({ common }) => common === 'center'),
    ),
    rightInstitute: on(right.some(({ sort }) => sort === 'INSTITUTE' || sort === 'CENTER' || sort === 'LABORATORY')),
    rightSchool: on(right.some(({ sort }) => sort === 'SCHOOL' || sort === 'COLLEGE')),
    rightUniversityHospital: on(sorts.has('UNIVERSITY') && !sorts.has('HOSPITAL') && right[0]?.sort === 'HOSPITAL'),
    leftHospital: on(left.some(({ sort }) => sort === 'HOSPITAL')),
    leftInstitute: on(left.some(({ sort }) => sort === 'INSTITUTE' || sort === 'CENTER')),
    leftSchool: on(left.some(({ sort }) => sort === 'SCHOOL' || sort === 'COLLEGE')),
    leftPart: on(left.some(({ sort }) => sort === 'PART')),
    leftUniversity: on(left.some(({ sort }) => sort === 'UNIVERSITY')),
    qualifier: on(qualifier),
    elsewhere: on(elsewhere),
    elsewhereNoCountry: on(elsewhere && country <= 0),
    aliasLow: on(name.type === 'ALIAS' && weight <= 1),
    nothingOwn: on(specific === 0 && !placeInName),
    nothingOwnOther: on(
      specific === 0 && !placeInName && others.some((other) => !(other.start < end && start < other.end)),
    ),
    unitOfUniversity: on(units.has(own[0]?.sort ?? 'UNIVERSITY') && university),
    placeInNameSpecific: on(placeInName && specific <= 1),
    partBetween: on(
      start > 0 &&
        all.some((other) => other.candidate.id !== candidate.id && other.likeness === 1 && other.end <= start),
    ),
    partAfter: on(
      all.some((other) => other.candidate.id !== candidate.id && other.likeness === 1 && other.start >= end),
    ),
    similarHigh: fit === 'SIMILAR' && mention.likeness >= 0.85 ? 1 : 0,
    similarCountry: on(fit === 'SIMILAR' && country > 0),
    similarInside: on(
      fit === 'SIMILAR' &&
        others.some(
          (other) => other.likeness === 1 && other.fit !== 'ACRONYM' && other.start < end && start < other.end,
        ),
    ),
    similarEdges: on(fit === 'SIMILAR' && before === 'EDGE' && after === 'EDGE'),
    sameWordsEdges: on(fit !== 'SIMILAR' && before === 'EDGE' && after === 'EDGE'),
    universityHospitalRight: on(
      sorts.has('UNIVERSITY') &&
        !sorts.has('HOSPITAL') &&
        (right.some(({ sort }) => sort === 'HOSPITAL') ||
          (right.some(({ common }) => common === 'medical') && right.some(({ common }) => common === 'center'))),
    ),
    hospitalLeftOf: on(sorts.has('UNIVERSITY') && left.some(({ sort }) => sort === 'HOSPITAL')),
    rightPlace: on(
      tokens[end] !== undefined &&
        !tokens[end].separated &&
        candidate.places.some((each) => each.split(' ')[0] === tokens[end]?.folded),
    ),
    noCountry: on(country === 0),
    noCountryNoPlace: on(country === 0 && !place),
    foreignAcronym: on(fit === 'ACRONYM' && country <= 0 && !place),
    acronymPlace: on(fit === 'ACRONYM' && place),
    acronymBeside: on(fit === 'ACRONYM' && corroborated),
    acronym: on(fit === 'ACRONYM'),
    similar: on(fit === 'SIMILAR'),
    unlikeness: 1 - mention.likeness,
    alias: on(name.type === 'ALIAS'),
    short: on(own.length === 1 && fit !== 'ACRONYM'),
    weightLow: on(weight <= 1),
    weight: Math.min(weight, 4),
    [`before${before}`]: 1,
    [`after${after}`]: 1,
    countryAgrees: on(country > 0),
    countryContradicts: on(country < 0),
    place: on(place),
    placeInName: on(placeInName),
    sameWindow: on(same.length > 0),
    sameBetter: on(same.length > 0 && mine > bestOther),
    sameWorse: on(same.length > 0 && mine < bestOther),
    inLonger: on(inLonger),
    inLongerSimilar: on(inLongerSimilar),
    inactive: on(candidate.status !== 'ACTIVE'),
    university: on(sorts.has('UNIVERSITY')),
    hospital: on(sorts.has('HOSPITAL')),
    noSort: on(sorts.size === 0),
    [`kind${candidate.kind}`]: 1,
    besideHospital: on(besideSorts.has('HOSPITAL')),
    besideInstitute: on(besideSorts.has('INSTITUTE') || besideSorts.has('CENTER') || besideSorts.has('LABORATORY')),
    besideCollege: on(besideSorts.has('COLLEGE') || besideSorts.has('SCHOOL')),
    besideUniversity: on(besideSorts.has('UNIVERSITY')),
    besideCompany: on(besideSorts.has('COMPANY')),
    outsideUniversity: on(outsideSorts.has('UNIVERSITY') && !sorts.has('UNIVERSITY')),
    otherUniversity: on(university),
    bothUniversities: on(university && sorts.has('UNIVERSITY')),
    whole: on(beside.length === 0),
    onlyPart: on(around.text.parts === 1),
    everything: on(start === 0 && end === tokens.length),
    manyParts: on(around.text.parts > 6),
    stateContradicts: on(stateContradicts(mention, around)),
    severalAddresses: on((around.addresses.at(-1) ?? 0) > 0),
  };
}
