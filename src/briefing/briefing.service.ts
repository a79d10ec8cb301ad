import { ClientError } from '../errors.js';
import { languagesFor } from '../name/language.args.js';
import type { Organization } from '../organization/organization.type.js';
import { someOrganizationIds } from '../traversal/organization-ids.js';
import type { BriefingArgs } from './briefing.args.js';
import { Briefing } from './briefing.type.js';
import { factsOfOrganization, writeOrganizationPage } from './organization-page.js';
import { readOrganization } from './organization-reading.js';
import { Page } from './page.js';
import { PageLanguage } from './page-language.js';
import { factsOfPair, writePairPage } from './pair-page.js';
import { readPair } from './pair-reading.js';
import { evidenceOf, type Sources } from './sources.js';

/** Writes pages on organizations from what the repositories tell. */
export class BriefingService {
  constructor(private readonly sources: Sources) {}

  /**
   * @throws ClientError BAD_USER_INPUT for none or more than two organizations, for the same twice and for an id that
   * nothing has; UNAVAILABLE where somebody wrote while this was read; TIMEOUT where a search took too long.
   */
  async briefing({ ids, language, asOf: date }: BriefingArgs, accepted: readonly string[]): Promise<Briefing> {
    const { dataset } = this.sources;
    const asOf = date ?? null;
    checkCount(ids);
    const revision = await dataset.revision();
    const [one, other] = await this.named(ids);
    const pageLanguage = new PageLanguage(languagesFor(language, accepted));
    const { page, title } =
      other === undefined
        ? await this.onOne(one, asOf, pageLanguage)
        : await this.onTwo([one, other], asOf, pageLanguage);
    if ((await dataset.revision()) !== revision) throw changedMeanwhile();
    page.paragraph(pageLanguage.say('howToRead'));
    const holds =
      asOf === null
        ? pageLanguage.say('holds', { revision })
        : pageLanguage.say('holdsThen', { revision, date: pageLanguage.date(asOf) });
    return Object.assign(new Briefing(), {
      title,
      language: pageLanguage.written,
      asOf,
      revision,
      ...page.finished(holds),
    });
  }

  private async onOne(organization: Organization, asOf: string | null, language: PageLanguage) {
    const reading = await readOrganization(this.sources, organization, asOf);
    const page = new Page(language, await evidenceOf(this.sources, factsOfOrganization(reading)));
    return { page, title: writeOrganizationPage(page, reading, asOf) };
  }

  private async onTwo(pair: readonly [Organization, Organization], asOf: string | null, language: PageLanguage) {
    const reading = await readPair(this.sources, pair, asOf);
    const page = new Page(language, await evidenceOf(this.sources, factsOfPair(reading)));
    return { page, title: writePairPage(page, reading, asOf) };
  }

  /** One organization, or two different ones. */
  private async named(named: readonly string[]): Promise<[Organization, Organization?]> {
    const { organizations } = this.sources;
    const ids = await someOrganizationIds(organizations, named, 'ids');
    const [one, other] = await Promise.all(ids.map((id) => organizations.load(id)));
    if (one === undefined || (named.length === 2 && other === undefined)) {
      throw new ClientError(
        'BAD_USER_INPUT',
        `Expected two different organizations in ids; "${named[0]}" and "${named[1]}" are the same.`,
      );
    }
    return other === undefined ? [one] : [one, other];
  }
}

function checkCount(ids: readonly string[]): void {
  if (ids.length <= 2) return;
  throw new ClientError(
    'BAD_USER_INPUT',
    `Expected one id, or two for what there is between them, in ids; got ${ids.length}.`,
  );
}

function changedMeanwhile(): ClientError {
  return new ClientError('UNAVAILABLE', 'The graph was written to while this page was read; try again.', {
    headers: new Map([['Retry-After', '1']]),
  });
}
