import { coverageOf, type KnownMembers } from '../alliance/coverage.js';
import { DeclarationBasis, type DeclaredMembers } from '../alliance/declared-members.type.js';
import { organizationKinds } from '../organization/kinds/index.js';
import { type Membership, MembershipRole } from '../relationship/kinds/membership.js';
import type { Relationship } from '../relationship/relationship.type.js';
import type { AllianceReading } from './alliance-reading.js';
import { ours } from './markdown.js';
import type { Page } from './page.js';
import type { Mentioned } from './sources.js';
import { tieInSentences, writeTieList } from './tie-section.js';
import { basisWords, kindHeadings } from './words.js';

/** Who is in an alliance, by kind and role, beside how many are said to be. */
export function writeMembers(page: Page, alliance: AllianceReading, mentioned: Mentioned): void {
  const { language } = page;
  if (alliance.members.total > 0) {
    page.heading(language.say('members'));
    writeKnown(page, alliance.known);
    writeByKind(page, alliance, mentioned);
  }
  if (alliance.former.total > 0) {
    page.heading(language.say('formerMembers'));
    writeTieList(page, alliance.former, mentioned);
  }
  if (alliance.declared.length > 0) {
    page.heading(language.say('declaredMembers'));
    for (const basis of Object.values(DeclarationBasis)) writeDeclared(page, alliance, basis);
    writeCoverage(page, alliance);
  }
}

function writeKnown(page: Page, known: readonly KnownMembers[]): void {
  const { language } = page;
  const count = (groups: readonly KnownMembers[]): number => groups.reduce((sum, group) => sum + group.known, 0);
  const kinds = organizationKinds.flatMap((kind) => {
    const ofKind = count(known.filter((group) => group.kind === kind));
    return ofKind === 0 ? [] : [language.say('ofKind', { kind: language.word(kindHeadings[kind]), count: ofKind })];
  });
  const counted = language.say('membersKnown', { count: count(known) });
  page.paragraph(language.stopped(ours(`${counted}${language.aside(kinds)}`)));
}

function writeByKind(page: Page, { members }: AllianceReading, mentioned: Mentioned): void {
  const { language } = page;
  for (const kind of organizationKinds) {
    const ofKind = members.items.filter(({ sourceId }) => mentioned.get(sourceId)?.kind === kind);
    if (ofKind.length === 0) continue;
    page.heading(language.word(kindHeadings[kind]), 3);
    const byRole = ofKind.toSorted((one, other) => rankOf(one) - rankOf(other));
    for (const tie of byRole) page.item(tieInSentences(tie, mentioned, language), [tie.id]);
  }
  page.rest(members);
}

const roles = Object.keys(MembershipRole);

/** The place of its highest role. */
function rankOf(tie: Relationship): number {
  return Math.min(...(tie as Membership).roles.map((role) => roles.indexOf(role)), roles.length);
}

/** Numbers that count different things stand apart. */
function writeDeclared(page: Page, { declared, known }: AllianceReading, basis: DeclarationBasis): void {
  const { language } = page;
  const groups = declared.filter((group) => group.basis === basis);
  if (groups.length === 0) return;
  page.paragraph(language.say('declaredBasis', { basis: language.word(basisWords[basis]) }));
  for (const group of groups) writeGroup(page, group, known);
}

function writeGroup(page: Page, group: DeclaredMembers, known: readonly KnownMembers[]): void {
  const { language } = page;
  const values = {
    label: language.text(group.row.labelTexts, group.row.labelLanguages) ?? ours(''),
    known: group.knownAmong(known),
  };
  const said =
    group.count === null
      ? language.say('declaredUncounted', values)
      : language.say('declaredCount', { ...values, count: group.count });
  page.item(said, [group.id]);
}

function writeCoverage(page: Page, { known, declared }: AllianceReading): void {
  const { language } = page;
  const coverage = coverageOf(known, declared);
  const counts = { known: coverage.known, declared: coverage.declaredAtLeast };
  const { latestDocumentOn: latest } = coverage;
  page.paragraph(
    language.inSequence([
      coverage.declared === null ? language.say('coverageAtLeast', counts) : language.say('coverage', counts),
      ...(latest === null ? [] : [language.say('latestDocument', { date: language.date(latest) })]),
    ]),
  );
}
