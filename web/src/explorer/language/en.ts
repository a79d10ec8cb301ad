import type { OrganizationKind, RelationshipKind, RelationshipStatus, SearchStatus } from '../questions/types.js';

/** Every word of the page; a language that lacks one does not compile. */
export interface Words {
  readonly product: string;
  readonly skip: string;
  readonly language: string;
  readonly nav: Readonly<Record<'find' | 'connection' | 'insights' | 'playground', string>>;
  readonly kinds: Readonly<Record<OrganizationKind, string>>;
  readonly ties: Readonly<Record<RelationshipKind, string>>;
  readonly grades: Readonly<Record<RelationshipStatus, string>>;
  readonly find: string;
  readonly findHint: string;
  readonly kind: string;
  readonly region: string;
  readonly all: string;
  readonly results: (count: string) => string;
  readonly firstHundred: string;
  readonly regionsListed: (listed: string, all: string) => string;
  readonly nothingFound: string;
  readonly alsoNamed: string;
  readonly more: string;
  readonly waiting: string;
  readonly unreachable: string;
  readonly busy: string;
  readonly askAgain: string;
  readonly renewing: string;
  readonly partFailed: string;
  readonly loadAnew: string;
  /** By the codes of the API's errors. */
  readonly refused: Readonly<Record<string, string>>;
  readonly refusedOtherwise: string;
  readonly notFound: string;
  readonly noPage: string;
  readonly names: string;
  readonly founded: string;
  readonly dissolved: string;
  readonly website: string;
  readonly identifiers: string;
  readonly allTime: string;
  readonly asOf: string;
  readonly asOfHint: string;
  readonly tiesHeading: (count: string) => string;
  readonly noTies: string;
  readonly undated: string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly sources: (count: string) => string;
  readonly asWritten: string;
  readonly paragraph: (locator: string) => string;
  readonly openSource: string;
  readonly people: string;
  readonly events: string;
  readonly commitments: string;
  readonly due: (date: string) => string;
  readonly perYear: string;
  readonly ongoing: string;
  readonly firstOf: (shown: string, all: string) => string;
  readonly coverage: string;
  readonly coverageText: (known: string, declared: string) => string;
  readonly activation: string;
  readonly activationText: (active: string, members: string, pairs: string, possible: string) => string;
  readonly dormant: (count: string) => string;
  readonly connectFromHere: string;
  readonly connection: string;
  readonly connectionHint: string;
  readonly from: string;
  readonly to: string;
  readonly pickHint: string;
  readonly remove: (name: string) => string;
  readonly regionEnd: (name: string) => string;
  readonly regionCut: (name: string, shown: string, all: string) => string;
  readonly longest: string;
  readonly steps: (count: string) => string;
  readonly throughPeople: string;
  readonly ended: string;
  readonly noEnds: string;
  readonly stepsUpTo: (count: string) => string;
  readonly withoutFilters: string;
  readonly widen: string;
  readonly noneMeans: string;
  readonly tieKinds: string;
  readonly chosen: (label: string, values: readonly string[]) => string;
  readonly connections: (count: string) => string;
  readonly none: (length: string) => string;
  readonly searched: Readonly<Record<SearchStatus, string>>;
  readonly ranked: (rank: string, steps: string, grade: string) => string;
}

export const english: Words = {
  product: 'Industry-education graph',
  skip: 'Skip to the content',
  language: 'Language',
  nav: { find: 'Find', connection: 'Connection', insights: 'Insights', playground: 'Playground' },
  kinds: {
    SCHOOL: 'School',
    ENTERPRISE: 'Enterprise',
    PARK: 'Park',
    HOSPITAL: 'Hospital',
    GOVERNMENT_BODY: 'Government body',
    ALLIANCE: 'Alliance',
    ASSOCIATION: 'Association',
    RESEARCH_INSTITUTE: 'Research institute',
    INNOVATION_PLATFORM: 'Innovation platform',
    OTHER: 'Other organization',
  },
  ties: {
    MEMBERSHIP: 'Memberships',
    COOPERATION: 'Cooperation',
    INTERNSHIP: 'Internships',
    GUIDANCE: 'Guidance',
    AFFILIATION: 'Parts and subsidiaries',
    TENANCY: 'Based in parks',
    SUCCESSION: 'Succession',
    RELATED: 'Other ties',
  },
  grades: {
    OPERATING: 'operating',
    SIGNED: 'signed',
    ANNOUNCED: 'announced',
    DISPUTED: 'disputed',
    ENDED: 'ended',
  },
  find: 'Find an organization',
  findHint: 'Any name: 东华大学, donghua, dhdx',
  kind: 'Kind',
  region: 'Region',
  all: 'All',
  results: (count) => `${count} found`,
  firstHundred: 'Counts are of the first 100 found.',
  regionsListed: (listed, all) => `Of ${all} regions, the ${listed} with most organizations are listed.`,
  nothingFound: 'Nothing is found. Try fewer characters, or take a filter off.',
  alsoNamed: 'also named',
  more: 'Show more',
  waiting: 'Loading…',
  unreachable:
    'The server cannot be reached. What is shown is as it was; the page goes on by itself when the server is back.',
  busy: 'The server cannot answer just yet: it is starting, computing, or its database is away. What is shown is as it was; the page goes on by itself.',
  askAgain: 'Try again now',
  renewing: 'Asking anew; what is shown is as it was.',
  partFailed: 'This part of the page could not be loaded.',
  loadAnew: 'Load the page anew',
  refused: {
    TIMEOUT:
      'This takes longer than the server may spend on one question. Ask for less: one region, fewer organizations or fewer steps.',
    QUERY_TOO_COMPLEX:
      'This is more than the server answers at once. Ask for less: one region, fewer organizations or fewer steps.',
    BAD_USER_INPUT: 'This cannot be asked in this way. The address may be incomplete: choose anew on this page.',
    INTERNAL_SERVER_ERROR:
      'The server made a mistake and has noted it. Try again; if it stays, tell those who run the server.',
  },
  refusedOtherwise: 'The server does not answer this. It says:',
  notFound: 'No organization has this id.',
  noPage: 'There is no such page.',
  names: 'All names',
  founded: 'Founded',
  dissolved: 'Ceased',
  website: 'Web site',
  identifiers: 'Identifiers',
  allTime: 'all time',
  asOf: 'As of',
  asOfHint: 'Ties and people as they were in that year; leftmost: all time',
  tiesHeading: (count) => `Ties (${count})`,
  noTies: 'No ties are known for this time.',
  undated: 'not dated',
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  sources: (count) => `Sources (${count})`,
  asWritten: 'as written',
  paragraph: (locator) => `paragraph ${locator.replace(/^p/, '')}`,
  openSource: 'open the source',
  people: 'People',
  events: 'Events',
  commitments: 'Commitments',
  due: (date) => `by ${date}`,
  perYear: 'every year',
  ongoing: 'ongoing',
  firstOf: (shown, all) => `The first ${shown} of ${all}.`,
  coverage: 'Coverage',
  coverageText: (known, declared) =>
    `${known} members are known by name; documents say there are at least ${declared}.`,
  activation: 'Who works with whom',
  activationText: (active, members, pairs, possible) =>
    `${active} of ${members} known members work with another member: ${pairs} of ${possible} pairs.`,
  dormant: (count) => `Members that work with no other member (${count})`,
  connectFromHere: 'Find a connection from here',
  connection: 'Find the connection',
  connectionHint: 'Pick organizations or whole regions on both sides; every step says what it rests on.',
  from: 'From',
  to: 'To',
  pickHint: 'Type a name, pick with the arrow keys and Enter',
  remove: (name) => `Remove ${name}`,
  regionEnd: (name) => `All organizations in ${name}`,
  regionCut: (name, shown, all) =>
    `${name}: ${all} organizations come into question; the ${shown} with most ties are asked about.`,
  longest: 'At most',
  steps: (count) => (count === '1' ? '1 step' : `${count} steps`),
  throughPeople: 'Through people too',
  ended: 'Ended and disputed ties too',
  noEnds:
    'There is nothing to ask about: one side has no organizations with ties of its own, or both sides are the same.',
  stepsUpTo: (count) => `Up to ${count} steps`,
  withoutFilters: 'Without the other filters',
  widen: 'Search more widely:',
  noneMeans: 'This graph knows of no such connection. That does not mean there is none: it holds what its sources say.',
  tieKinds: 'Kinds of ties',
  chosen: (label, values) => `${label}: ${values.join(', ')}`,
  connections: (count) => (count === '1' ? '1 connection' : `${count} connections`),
  none: (length) => `No connection of up to ${length} steps is known here.`,
  searched: {
    EXHAUSTED: 'Everything within these filters was searched.',
    LENGTH_LIMIT: 'There may be longer connections.',
    RESULT_LIMIT: 'There are more; the best are shown.',
    TIME_LIMIT: 'Time ran out: there may be more.',
  },
  ranked: (rank, steps, grade) => `${rank}. ${steps}, weakest grade: ${grade}`,
};
