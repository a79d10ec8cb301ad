import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import { firstDay, lastDay } from '../date/partial-date.js';
import { ClientError } from '../errors.js';
import type { Graph } from '../neo4j/graph.js';
import { once } from '../once.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { type Page, pageOf } from '../paging/page.js';
import type { Difference } from './diff-sentence.js';
import { HeldTies } from './held-ties.js';
import type { NetworkDiffArgs } from './network-diff.args.js';
import { NetworkDiff, type NetworkDiffSource } from './network-diff.type.js';
import { RecordedTies } from './recorded-ties.js';
import { TieChangeConnection } from './tie-change.type.js';

const fields = { ADDED: 'added', ENDED: 'ended', CHANGED: 'changed' } as const;

/** What differs between two times, read for one request. */
export class NetworkDiffRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** @throws ClientError BAD_USER_INPUT for times in the wrong order. */
  between(args: NetworkDiffArgs): NetworkDiff {
    checkTimes(args);
    const Ties = args.basis === 'VALID_TIME' ? HeldTies : RecordedTies;
    const ties = new Ties(this.graph, this.organizations, args);
    const figures = once(() => ties.figures());
    const mark = markOf(args);
    const list: NetworkDiffSource['list'] = (difference, pageArgs) => {
      const { page, scope } = begin(difference, pageArgs, mark);
      return new TieChangeConnection({
        page,
        scope,
        rows: async () =>
          (await ties.page(difference, page)).map(({ node, place }) => ({ node, place: [mark, ...place] })),
        count: async () => {
          const { counts } = await figures();
          return counts.reduce((sum, count) => sum + count[fields[difference]], 0);
        },
      });
    };
    return new NetworkDiff(args, { list, figures });
  }
}

function checkTimes({ from, to, basis, scope }: NetworkDiffArgs): void {
  const refused = (message: string) => new ClientError('BAD_USER_INPUT', message);
  if (scope?.asOf) {
    throw refused(`Expected no asOf in scope of networkDiff, as from and to say when; got "${scope.asOf}".`);
  }
  if (basis === 'VALID_TIME' && lastDay(from) >= firstDay(to)) {
    throw refused(`Expected from to end before to begins, so that they can differ; got from ${from} and to ${to}.`);
  }
  if (lastDay(from) >= lastDay(to)) {
    throw refused(`Expected from to end before to ends; got from ${from} and to ${to}.`);
  }
}

/**
 * The page of one list of a difference. Its field knows only how much of it is wanted, so that its cursors carry a
 * mark of the rest of the question beside the place.
 */
function begin(difference: Difference, args: ForwardPageArgs, mark: string) {
  const scope = { list: fields[difference], args };
  const { after, ...page } = pageOf(args, scope);
  if (after === undefined) return { page, scope };
  const [marked, ...place] = after;
  if (marked !== mark) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `This cursor belongs to another difference: cursors of "${scope.list}" fit only the same from, to, scope and basis.`,
    );
  }
  return { page: { ...page, after: place } satisfies Page, scope };
}

function markOf({ from, to, scope, basis }: NetworkDiffArgs): string {
  return createHash('sha256')
    .update(canonicalJson([from, to, scope, basis]))
    .digest('base64url')
    .slice(0, 8);
}
