import 'reflect-metadata';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { Citation, Facts } from '../src/fact/fact.js';
import { AllianceScope } from '../src/organization/kinds/alliance.js';
import { GovernmentLevel } from '../src/organization/kinds/government-body.js';
import { SchoolLevel } from '../src/organization/kinds/school.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { CooperationForm } from '../src/relationship/kinds/cooperation.js';
import { relationshipDefinitions } from '../src/relationship/kinds/index.js';
import { MembershipRole } from '../src/relationship/kinds/membership.js';
import { readSeed } from '../src/seed/seed-files.js';

const seedFolder = fileURLToPath(new URL('../seed/', import.meta.url));
const corpusFolder = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const hasCorpus = existsSync(corpusFolder);
if (!hasCorpus) console.warn('Evidence is not compared with the articles: ../shared/corpus is not on this machine.');

const seed = readSeed();
const cited = Object.values(seed).flat().filter(isCited);

function isCited(fact: object): fact is { id: string; evidence: readonly Citation[] } {
  return 'evidence' in fact;
}

const byId = <Fact extends { id: string }>(facts: readonly Fact[], id: string) => facts.find((fact) => fact.id === id);

describe('the seed holds together', () => {
  it('has facts of every noun', () => {
    const counts = Object.entries(seed).map(([noun, facts]) => [noun, facts.length > 0]);
    expect(counts).toEqual(Object.keys(seed).map((noun) => [noun, true]));
  });

  it('cites a document for every fact but documents and regions', () => {
    const { documents, regions, ...rest } = seed;
    expect(cited.length).toBe(Object.values(rest).flat().length);
    expect(cited.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
  });

  it('names every fact after its noun, every tie after its kind', () => {
    const prefixes: Record<keyof Facts, string> = {
      documents: 'kg:document/',
      regions: 'gb2260:',
      organizations: 'kg:organization/',
      people: 'kg:person/',
      events: 'kg:event/',
      policies: 'kg:policy/',
      relationships: 'kg:',
      positions: 'kg:position/',
      participations: 'kg:participation/',
      policyCitations: 'kg:policy-citation/',
      commitments: 'kg:commitment/',
      declaredMembers: 'kg:declared-members/',
    };
    const misnamed = (Object.keys(prefixes) as (keyof Facts)[]).flatMap((noun) =>
      seed[noun].map(({ id }) => id).filter((id) => !id.startsWith(prefixes[noun])),
    );
    const mistied = seed.relationships.filter(({ id, kind }) => !id.startsWith(`kg:${kind.toLowerCase()}/`));
    const notReadable = cited.filter(({ id }) => !/^kg:[a-z-]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    expect({ misnamed, mistied, notReadable }).toEqual({ misnamed: [], mistied: [], notReadable: [] });
  });

  it('ties only the kinds of organization that a relationship may tie', () => {
    const kindOf = (id: string) => byId(seed.organizations, id)?.kind as OrganizationKind;
    const unfit = seed.relationships.filter(({ kind, source, target }) => {
      const definition = relationshipDefinitions.find((one) => one.kind === kind);
      return !definition?.source.includes(kindOf(source)) || !definition.target.includes(kindOf(target));
    });
    expect(unfit).toEqual([]);
  });

  it('stores ties without a direction from the smaller id to the larger', () => {
    const undirected = relationshipDefinitions.filter((one) => one.undirected).map(({ kind }) => kind as string);
    const turned = seed.relationships.filter(
      ({ kind, source, target }) => undirected.includes(kind) && source >= target,
    );
    expect(turned).toEqual([]);
  });

  it('says levels, scopes, roles and forms in the words of the schema', () => {
    const said = {
      schoolLevel: seed.organizations.flatMap(({ schoolLevel = [] }) => schoolLevel),
      governmentLevel: seed.organizations.flatMap(({ governmentLevel = [] }) => governmentLevel),
      allianceScope: seed.organizations.flatMap(({ allianceScope = [] }) => allianceScope),
      roles: seed.relationships.flatMap(({ roles = [] }) => roles),
      forms: seed.relationships.flatMap(({ forms = [] }) => forms),
    };
    const known: Record<keyof typeof said, object> = {
      schoolLevel: SchoolLevel,
      governmentLevel: GovernmentLevel,
      allianceScope: AllianceScope,
      roles: MembershipRole,
      forms: CooperationForm,
    };
    const unknown = (Object.keys(said) as (keyof typeof said)[]).flatMap((field) =>
      said[field].filter((value) => !Object.keys(known[field]).includes(value)),
    );
    expect(unknown).toEqual([]);
  });

  it('declares members of alliances only, and ranges that begin before they end', () => {
    const notAlliances = seed.declaredMembers.filter(
      ({ alliance }) => byId(seed.organizations, alliance)?.kind !== 'ALLIANCE',
    );
    const turned = seed.commitments.filter(({ min = 0, max = min }) => min > max);
    expect({ notAlliances, turned }).toEqual({ notAlliances: [], turned: [] });
  });

  it('has someone or some organization in every participation', () => {
    expect(seed.participations.filter(({ person, organization }) => !person && !organization)).toEqual([]);
  });

  it('places every region below its parent', () => {
    const misplaced = seed.regions.filter(({ parent, level, id, code }) => {
      const above = parent === undefined ? -1 : byId(seed.regions, parent)?.level;
      return id !== `gb2260:${code}` || above === undefined || above >= level;
    });
    expect(misplaced).toEqual([]);
  });
});

describe('the evidence', () => {
  const whenCorpus = hasCorpus ? it : it.skip;

  whenCorpus('is written in the cited paragraph of the article, term by term', () => {
    const notThere = cited.flatMap(({ id, evidence }) =>
      evidence.flatMap((citation) => {
        const paragraph = paragraphOf(citation);
        const terms = citation.asWritten ?? [];
        return terms.filter((term) => !paragraph.includes(term)).map((term) => `${id} ${citation.locator}: ${term}`);
      }),
    );
    expect(notThere).toEqual([]);
  });

  whenCorpus('holds every name of an organization or person that is not marked as public knowledge', () => {
    const notThere = [...seed.organizations, ...seed.people].flatMap(({ names, evidence }) => {
      const paragraphs = evidence.map(paragraphOf).join('\n').toLowerCase();
      const fromArticles = names.filter(({ origin }) => origin !== 'PUBLIC_KNOWLEDGE').map(({ value }) => value);
      return fromArticles.filter((name) => !paragraphs.includes(name.toLowerCase()));
    });
    expect(notThere).toEqual([]);
  });

  whenCorpus('rests on every article there is', () => {
    expect(articles().map(({ corpus }) => corpus)).toEqual(readdirSync(corpusFolder).sort());
    expect(new Set(cited.flatMap(({ evidence }) => evidence.map(({ document }) => document)))).toEqual(
      new Set(articles().map(({ id }) => id)),
    );
  });

  function articles(): readonly { id: string; corpus: string }[] {
    return parse(readFileSync(join(seedFolder, 'documents/articles.yaml'), 'utf8'));
  }

  function paragraphOf({ document, locator = '' }: Citation): string {
    const corpus = articles().find(({ id }) => id === document)?.corpus ?? '';
    const paragraphs = readFileSync(join(corpusFolder, corpus), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return paragraphs[Number(/^p(\d+)$/.exec(locator)?.[1]) - 1] ?? '';
  }
});
