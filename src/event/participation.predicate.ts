import type { PartialDate } from '../date/partial-date.js';
import { partialDatePredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import type { ForwardPageArgs } from '../paging/page.args.js';

/** Which participations. */
export interface ParticipationsWanted extends ForwardPageArgs {
  /** Those in events that had begun by then, or whose date is not known. */
  readonly upTo?: PartialDate | null;
  /** Those in these events. */
  readonly eventIds?: readonly string[];
}

/** What that means in a statement whose `event` is taken part in. */
export function participationPredicate({ upTo, eventIds }: ParticipationsWanted, scope: Scope): Predicate {
  return conjunction([
    ...(upTo ? [`NOT (${partialDatePredicate({ after: upTo }, 'event.date', scope)})`] : []),
    ...(eventIds ? [`event.id IN ${scope.parameter(eventIds)}`] : []),
  ]);
}
