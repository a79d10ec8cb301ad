import type { DiffBasis, GapReasonType, Sector } from '../../questions/types.js';

/** The words of the insights; a language that lacks one does not compile. */
export interface InsightWords {
  readonly heading: string;
  readonly tabs: Readonly<Record<InsightName, string>>;
  readonly leads: Readonly<Record<InsightName, string>>;
  readonly inRegion: string;
  readonly everywhere: string;
  readonly unknownRegion: string;
  readonly noProvince: string;
  readonly cities: string;
  readonly organizations: string;
  readonly organization: string;
  readonly share: string;
  readonly countries: string;
  readonly provinces: string;
  readonly tilesHint: string;
  readonly mapHint: string;
  readonly notDrawn: (count: string) => string;
  readonly noRows: string;
  readonly csv: string;
  readonly tableBelow: string;
  readonly playground: string;
  readonly activity: string;
  readonly undertaken: string;
  readonly undertakenBy: string;
  readonly due: string;
  readonly recordedHint: string;
  readonly members: string;
  readonly cooperations: string;
  readonly internships: string;
  readonly events: string;
  readonly documents: string;
  readonly commitmentsLooked: (looked: string, all: string) => string;
  readonly states: Readonly<Record<'yearly' | 'ongoing' | 'ahead' | 'past', string>>;
  readonly alliance: string;
  readonly known: string;
  readonly declared: string;
  readonly declaredAtLeast: (count: string) => string;
  readonly active: string;
  readonly idle: string;
  readonly pairs: string;
  readonly rate: string;
  readonly lastActivity: string;
  readonly activationNote: string;
  readonly betweenness: string;
  readonly openPairs: string;
  readonly constraint: string;
  readonly roles: Readonly<Record<'coordinator' | 'gatekeeper' | 'representative' | 'consultant' | 'liaison', string>>;
  readonly brokersNote: (organizations: string, pairs: string) => string;
  readonly wholeGraph: string;
  readonly sampled: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly sectorsTogether: (one: string, other: string) => string;
  readonly oneSector: string;
  readonly otherSector: string;
  readonly placeAndSectors: string;
  readonly sides: string;
  readonly possiblePairs: string;
  readonly tiedPairs: string;
  readonly untiedPairs: string;
  readonly tiedShare: string;
  readonly cells: string;
  readonly candidates: string;
  readonly reasons: string;
  readonly score: string;
  readonly reasonTypes: Readonly<Record<GapReasonType, string>>;
  readonly gapsNote: (organizations: string, unplaced: string) => string;
  readonly from: string;
  readonly to: string;
  readonly basis: string;
  readonly bases: Readonly<Record<DiffBasis, string>>;
  readonly basisHints: Readonly<Record<DiffBasis, string>>;
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly ended: string;
  readonly changed: string;
  readonly when: string;
  readonly what: string;
  readonly changeLists: Readonly<Record<'added' | 'ended' | 'changed', (count: string) => string>>;
  readonly firstOf: (shown: string, all: string) => string;
  readonly diffNote: (undated: string, imprecise: string) => string;
  readonly badDates: string;
}

export const insightNames = ['regions', 'commitments', 'activation', 'brokers', 'gaps', 'changes'] as const;

export type InsightName = (typeof insightNames)[number];

export const english: InsightWords = {
  heading: 'Insights',
  tabs: {
    regions: 'By region',
    commitments: 'Commitments',
    activation: 'Alliances at work',
    brokers: 'Who connects',
    gaps: 'Gaps',
    changes: 'What changed',
  },
  leads: {
    regions: 'How many organizations are known in each region.',
    commitments: 'What was undertaken and until when, beside what is recorded of the same organization.',
    activation: 'How many members of each alliance work with another member, and which do nothing.',
    brokers: 'Which organizations connect others that have no tie of their own.',
    gaps: 'Where organizations of two sectors are side by side with few ties or none, and which pairs would be natural.',
    changes: 'Which ties were added, ended or changed between two dates.',
  },
  inRegion: 'Region',
  everywhere: 'Everywhere',
  unknownRegion: 'Place not known at this level',
  noProvince: 'province not known',
  cities: 'Cities and prefectures',
  organizations: 'Organizations',
  organization: 'Organization',
  share: 'Share',
  countries: 'Countries',
  provinces: 'Provinces of China',
  tilesHint: 'A tile for each province, roughly where it lies; tiles are of equal size, so the map does not show area.',
  mapHint: 'Darker: more organizations. Outlines are simplified and state nothing about borders.',
  notDrawn: (count) => `${count} of them are too small to be drawn; the table has them.`,
  noRows: 'Nothing is recorded here.',
  csv: 'CSV',
  tableBelow: 'The table holds the same figures.',
  playground: 'Ask this in the playground',
  activity: 'Activity',
  undertaken: 'Undertaken',
  undertakenBy: 'By',
  due: 'When',
  recordedHint:
    'The columns to the right count what is recorded of the organization, whatever it is for: no source says that it fulfils the commitment.',
  members: 'Members',
  cooperations: 'Cooperations',
  internships: 'Internships',
  events: 'Events',
  documents: 'Sources',
  commitmentsLooked: (looked, all) => `${looked} of ${all} organizations of this kind were looked at.`,
  states: { yearly: 'every year', ongoing: 'ongoing', ahead: 'due later', past: 'date has passed' },
  alliance: 'Alliance',
  known: 'Known members',
  declared: 'Declared',
  declaredAtLeast: (count) => `at least ${count}`,
  active: 'At work',
  idle: 'Idle',
  pairs: 'Pairs at work',
  rate: 'Share of pairs',
  lastActivity: 'Latest start',
  activationNote:
    'A member is at work if a signed or operating cooperation or internship with another member is recorded. Idle says what is recorded, not what is done.',
  betweenness: 'Betweenness',
  openPairs: 'Pairs only it joins',
  constraint: 'Constraint',
  roles: {
    coordinator: 'Coordinator',
    gatekeeper: 'Gatekeeper',
    representative: 'Representative',
    consultant: 'Consultant',
    liaison: 'Liaison',
  },
  brokersNote: (organizations, pairs) => `Among ${organizations} organizations and ${pairs} tied pairs.`,
  wholeGraph: 'Measured in the whole graph, since the part asked for is too large.',
  sampled: 'Betweenness is estimated from a sample.',
  sectors: {
    EDUCATION: 'Education',
    INDUSTRY: 'Industry',
    HEALTH: 'Health',
    RESEARCH: 'Research',
    GOVERNMENT: 'Government',
  },
  sectorsTogether: (one, other) => `${one} and ${other}`,
  oneSector: 'Sector',
  otherSector: 'Other sector',
  placeAndSectors: 'Place and sectors',
  sides: 'Tied of all',
  possiblePairs: 'Possible pairs',
  tiedPairs: 'Tied pairs',
  untiedPairs: 'Pairs without a tie',
  tiedShare: 'Share tied',
  cells: 'Places with the fewest ties',
  candidates: 'Pairs that would be natural',
  reasons: 'Why',
  score: 'Score',
  reasonTypes: {
    SAME_INDUSTRY: 'same industry',
    SAME_REGION: 'same place',
    SHARED_ALLIANCE: 'shared alliance',
    SHARED_PARTNERS: 'shared partners',
  },
  gapsNote: (organizations, unplaced) => `Of ${organizations} organizations; the place of ${unplaced} is not known.`,
  from: 'From',
  to: 'To',
  basis: 'By',
  bases: { VALID_TIME: 'when it happened', RECORDED_TIME: 'when it was recorded here' },
  basisHints: {
    VALID_TIME: 'Compares what held on the two dates, as known now.',
    RECORDED_TIME: 'Compares what this graph said on the two dates.',
  },
  before: 'Before',
  after: 'After',
  added: 'Added',
  ended: 'Ended',
  changed: 'Changed',
  when: 'When',
  what: 'What',
  changeLists: {
    added: (count) => `Added (${count})`,
    ended: (count) => `Ended (${count})`,
    changed: (count) => `Changed (${count})`,
  },
  firstOf: (shown, all) => `The first ${shown} of ${all}.`,
  diffNote: (undated, imprecise) =>
    `Not compared, since they have no date: ${undated} ties. Dates too coarse to place exactly: ${imprecise}.`,
  badDates: 'Choose two dates, the earlier one first.',
};
