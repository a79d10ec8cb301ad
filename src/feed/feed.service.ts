import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { ChangeRow } from '../curation/change.type.js';
import { ClientError } from '../errors.js';
import { type Given, refused, refuseUnknown, single } from '../export/export-arguments.js';
import { filterOf } from '../export/export-wish.js';
import type { Noun } from '../fact/noun.js';
import { concernedBy } from '../fact/write-evidence.js';
import { languageOf } from '../name/language.js';
import { namesOf } from '../name/name.type.js';
import { nameIn } from '../name/name-in-language.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { type AtomFeed, tagUri } from './atom.js';
import type { FeedRepository } from './feed.repository.js';
import { Telling } from './telling.js';
import { chosen, feedTitles } from './words.js';

/** Where a feed is found, without which it cannot say where anything is. */
export interface FeedPlace {
  /** Such as `https://graph.example.org`. */
  readonly base: string;
  readonly self: string;
}

interface Subject {
  readonly id: readonly string[];
  /** As the reader calls it. */
  readonly name: (telling: Telling) => string;
  /** Where it is shown; undefined: nowhere in particular. */
  readonly page?: string;
  readonly changes: () => Promise<readonly ChangeRow[]>;
}

export const feedNames = ['organization', 'region', 'organizations'] as const;
export type FeedName = (typeof feedNames)[number];

/** The latest changes about an organization, the organizations of a region, or those that fit a filter. */
export class FeedService {
  constructor(
    private readonly context: Context,
    private readonly feeds: FeedRepository,
    private readonly schema: GraphQLSchema,
  ) {}

  /** @throws ClientError BAD_USER_INPUT, NOT_FOUND */
  async read(name: FeedName, given: Given, { base, self }: FeedPlace): Promise<AtomFeed> {
    refuseUnknown(given, [name === 'organizations' ? 'where' : 'id', 'language']);
    const telling = new Telling(this.context, this.languages(given));
    const { id, name: called, page = '/', changes: read } = await this.subject(name, given);
    const changes = await read();
    return {
      id: tagUri('feed', ...id),
      title: telling.words(feedTitles, called(telling)),
      language: telling.language,
      updated: changes[0]?.recordedAt ?? '1970-01-01T00:00:00.000Z',
      links: [
        { rel: 'self', href: self, type: 'application/atom+xml' },
        { rel: 'alternate', href: `${base}${page}`, type: 'text/html' },
      ],
      entries: await Promise.all(changes.map((change) => this.entry(change, telling, base))),
    };
  }

  private async entry(change: ChangeRow, telling: Telling, base: string): Promise<AtomFeed['entries'][number]> {
    const { entityId, version, recordedAt, actor, noun, before, after } = change;
    const fact = JSON.parse(after ?? before ?? '{}');
    const [about] = concernedBy(noun as Noun, fact);
    const documents: string[] = (fact.evidence ?? []).map(({ document }: { document: string }) => document);
    const found = await Promise.all([...new Set(documents)].map((id) => this.context.documents.find(id)));
    return {
      id: tagUri('change', entityId, String(version)),
      title: await telling.title(change),
      summary: telling.summary(change),
      updated: recordedAt,
      author: actor,
      category: noun,
      links: [
        { rel: 'alternate', href: `${base}${pageOf(about ?? entityId)}`, type: 'text/html' },
        ...found.flatMap((document) =>
          document?.url ? [{ rel: 'related' as const, href: document.url, title: document.title }] : [],
        ),
      ],
    };
  }

  private subject(name: FeedName, given: Given): Promise<Subject> {
    if (name === 'organizations') {
      const text = single(given, 'where');
      if (text === undefined) throw refused('Expected where, a filter of organizations in JSON.');
      const where = filterOf(text, this.schema);
      return Promise.resolve({
        id: ['organizations', text],
        name: (telling) => telling.word(chosen),
        changes: () => this.feeds.ofFilter(where),
      });
    }
    const id = single(given, 'id');
    if (id === undefined) throw refused(`Expected id, that of the ${name}.`);
    return name === 'region' ? this.region(id) : this.organization(id);
  }

  private async organization(given: string): Promise<Subject> {
    const organization = await this.context.organizations.find(given);
    if (organization === null) throw notFound('organization', given);
    const { id, names, row } = organization;
    return {
      id: ['organization', id],
      name: ({ languages }) => nameIn(names, languages, row.displayName),
      page: pageOf(id),
      changes: () => this.feeds.ofOrganization(id),
    };
  }

  private async region(id: string): Promise<Subject> {
    const region = await this.context.regions.find(id);
    if (region === null) throw notFound('region', id);
    const where: OrganizationFilter = { region: { within: id } };
    return {
      id: ['region', id],
      name: ({ languages }) => nameIn(namesOf(region.row), languages, region.row.displayName),
      changes: () => this.feeds.ofFilter(where),
    };
  }

  private languages(given: Given): readonly string[] {
    const language = single(given, 'language');
    if (language === undefined) return this.context.languages;
    if (languageOf(language) !== undefined) return [language];
    throw refused(`Expected a language such as en, zh-Hans or zh-Hant; got "${language.slice(0, 40)}".`);
  }
}

const pageOf = (id: string): string => `/organization?id=${encodeURIComponent(id)}`;

const notFound = (what: string, id: string): ClientError =>
  new ClientError('NOT_FOUND', `No ${what} has the id "${id.slice(0, 80)}".`);
