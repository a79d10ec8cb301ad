/** The words of citing, links and files; a language that lacks one does not compile. */
export interface TakeWords {
  readonly takeAlong: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copy: (what: string) => string;
  readonly cite: string;
  readonly citeFact: (fact: string) => string;
  readonly permalink: string;
  readonly plain: string;
  readonly bibtex: string;
  readonly citedState: (revision: string, date: string) => string;
  readonly files: string;
  readonly filesHint: string;
  readonly embed: string;
  readonly embedHint: string;
  readonly briefing: string;
  readonly print: string;
  readonly cutBriefing: string;
  readonly pinnedSame: (revision: string) => string;
  readonly pinnedOther: (revision: string, date: string, now: string) => string;
  readonly pinnedTies: string;
  readonly whatChanged: string;
  readonly factHeading: string;
  readonly noFact: string;
  readonly notYet: string;
  readonly asCited: (date: string) => string;
  readonly now: string;
  readonly unchanged: string;
  readonly changedSince: (count: string) => string;
  readonly takenBack: string;
  readonly history: string;
  readonly recordedOn: string;
  readonly by: string;
  readonly why: string;
  readonly revision: string;
  readonly openFact: string;
}

export const english: TakeWords = {
  takeAlong: 'Take it along',
  copyLink: 'Copy link',
  copied: 'Copied.',
  copy: (what) => `Copy: ${what}`,
  cite: 'Cite this',
  citeFact: (fact) => `Cite this: ${fact}`,
  permalink: 'Permanent link',
  plain: 'GB/T 7714',
  bibtex: 'BibTeX',
  citedState: (revision, date) => `The graph as recorded on ${date}, revision ${revision}.`,
  files: 'The data as files',
  filesHint: 'What is shown, written by the server with all its sources.',
  embed: 'For another site',
  embedHint: 'Shown only in sites that this server allows (setting EMBED_ORIGINS).',
  briefing: 'Briefing to print',
  print: 'Print',
  cutBriefing: 'Some lists in it are cut, as it says there.',
  pinnedSame: (revision) => `Cited at revision ${revision}. Nothing was recorded since.`,
  pinnedOther: (revision, date, now) =>
    `Cited at revision ${revision} of ${date}. The graph is now at revision ${now}: what is shown may differ from what was cited.`,
  pinnedTies: 'Ties recorded later are left out of the list of ties.',
  whatChanged: 'What was recorded since',
  factHeading: 'A fact and its history',
  noFact: 'Nothing with this id was ever recorded.',
  notYet: 'It was not recorded yet at that time.',
  asCited: (date) => `As recorded on ${date}`,
  now: 'As it is now',
  unchanged: 'It stands as it was cited.',
  changedSince: (count) => `It was changed since (${count}).`,
  takenBack: 'It was taken back.',
  history: 'All its recordings',
  recordedOn: 'Recorded',
  by: 'By',
  why: 'Why',
  revision: 'Revision',
  openFact: 'History of this fact',
};
