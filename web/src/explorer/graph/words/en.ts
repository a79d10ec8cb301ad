import type { EdgeKind } from '../picture.js';

/** The words of pictures and timelines; a language that lacks one does not compile. */
export interface GraphWords {
  readonly nav: string;
  readonly title: string;
  readonly hint: string;
  readonly around: string;
  readonly depth: string;
  readonly depths: (ties: string) => string;
  readonly most: string;
  readonly organizations: (count: string) => string;
  readonly hubs: string;
  readonly hubsAny: string;
  readonly hubsOver: (ties: string) => string;
  readonly throughAll: string;
  readonly throughUpTo: (ties: string) => string;
  readonly counts: (organizations: string, ties: string) => string;
  readonly hidden: (count: string) => string;
  readonly cut: (organizations: string) => string;
  readonly partnersDrawn: (drawn: string, all: string) => string;
  readonly expandedCut: string;
  readonly whole: string;
  readonly tiesShown: (shown: string, all: string) => string;
  readonly picture: (organizations: string, ties: string) => string;
  readonly keys: string;
  readonly moving: string;
  readonly wheelHint: string;
  readonly touchHint: string;
  readonly noPicture: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly arrange: string;
  readonly lasso: string;
  readonly lassoed: (count: string) => string;
  readonly deselect: string;
  readonly expand: string;
  readonly collapse: string;
  readonly hide: string;
  readonly showHidden: string;
  readonly pin: string;
  readonly unpin: string;
  readonly pinned: string;
  readonly centre: string;
  readonly aroundThese: string;
  readonly openPage: string;
  readonly nothingSelected: string;
  readonly legend: string;
  readonly legendHint: string;
  readonly kinds: string;
  readonly ties: string;
  readonly grades: string;
  readonly edges: Readonly<Record<EdgeKind, string>>;
  readonly asTable: string;
  readonly organizationsTable: string;
  readonly tiesTable: string;
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly tieCount: string;
  readonly actions: string;
  readonly fromEnd: string;
  readonly toEnd: string;
  readonly grade: string;
  readonly dates: string;
  readonly moreRows: (count: string) => string;
  readonly details: string;
  readonly close: string;
  readonly png: string;
  readonly svg: string;
  readonly drawn: string;
  readonly through: string;
  readonly avoid: string;
  readonly avoided: (name: string) => string;
  readonly drawPartners: string;
  readonly timeline: string;
  readonly timelineHint: string;
  readonly noDates: (count: string) => string;
  readonly asOfYear: (year: string) => string;
  readonly holds: string;
  readonly tieRows: string;
}

export const english: GraphWords = {
  nav: 'Graph',
  title: 'Partner graph',
  hint: 'Who is tied to whom around the organizations you pick. Double click one to see its partners too.',
  around: 'Around',
  depth: 'How far',
  depths: (ties) => (ties === '1' ? '1 tie away' : `${ties} ties away`),
  most: 'At most',
  organizations: (count) => `${count} organizations`,
  hubs: 'Hubs',
  hubsAny: 'go on from all',
  hubsOver: (ties) => `not beyond those with over ${ties} ties`,
  throughAll: 'through all',
  throughUpTo: (ties) => `not through those with over ${ties} ties`,
  counts: (organizations, ties) => `${organizations} organizations and ${ties} ties are drawn.`,
  hidden: (count) => `${count} organizations are hidden by you or by the legend.`,
  cut: (organizations) =>
    `There is more than is drawn: the picture was cut at ${organizations} organizations, those with most ties stay. Raise the limit or narrow the filters.`,
  partnersDrawn: (drawn, all) => `${drawn} of its ${all} partners are drawn.`,
  expandedCut: 'Because of what is expanded, ties between organizations far apart may be missing.',
  whole: 'Nothing was cut: all that these filters let through is here.',
  tiesShown: (shown, all) => `${shown} of its ${all} ties are in the picture.`,
  picture: (organizations, ties) =>
    `Picture of ${organizations} organizations and ${ties} ties. The same stands in the table below.`,
  keys: 'Keys: arrows go from one to the next, Enter expands, Delete hides, P pins, Shift and arrows move, plus and minus zoom, 0 shows all, Escape lets go.',
  moving: 'Arranging…',
  wheelHint: 'Ctrl and wheel to zoom',
  touchHint: 'Two fingers to move and zoom',
  noPicture:
    'This browser cannot draw with WebGL 2; below is the picture as it was arranged, and all of it as a table.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show all',
  arrange: 'Arrange anew',
  lasso: 'Lasso',
  lassoed: (count) => `${count} chosen`,
  deselect: 'Let go',
  expand: 'Show its partners',
  collapse: 'Take its partners away',
  hide: 'Hide',
  showHidden: 'Show what you hid',
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'pinned',
  centre: 'in the middle',
  aroundThese: 'Draw around these',
  openPage: 'Open its page',
  nothingSelected: 'Click an organization or a line to see what it is.',
  legend: 'Legend',
  legendHint: 'Untick to leave out.',
  kinds: 'Organizations',
  ties: 'Ties',
  grades: 'How real a tie is',
  edges: {
    MEMBERSHIP: 'Membership',
    COOPERATION: 'Cooperation',
    INTERNSHIP: 'Internship',
    GUIDANCE: 'Guidance',
    AFFILIATION: 'Part or subsidiary',
    TENANCY: 'Based in a park',
    SUCCESSION: 'Succession',
    RELATED: 'Other tie',
    PERSON: 'A person at both',
  },
  asTable: 'The picture as a table',
  organizationsTable: 'Organizations in the picture',
  tiesTable: 'Ties in the picture',
  name: 'Name',
  kind: 'Kind',
  place: 'Place',
  tieCount: 'Ties here',
  actions: 'Actions',
  fromEnd: 'From',
  toEnd: 'To',
  grade: 'Grade',
  dates: 'Dates',
  moreRows: (count) => `Show the other ${count}`,
  details: 'Sources',
  close: 'Close',
  png: 'Picture as PNG',
  svg: 'Picture as SVG',
  drawn: 'The connections as a picture',
  through: 'What may stand between',
  avoid: 'Leave out',
  avoided: (name) => `Not through ${name}`,
  drawPartners: 'Draw its partners',
  timeline: 'Timeline',
  timelineHint: 'Ties, people and events over the years. A year is a button: it shows the page as of then.',
  noDates: (count) => `${count} are not dated and not shown here.`,
  asOfYear: (year) => `As of ${year}`,
  holds: 'at that time',
  tieRows: 'Ties',
};
