import { Field, ObjectType } from 'type-graphql';
import { definitionOfType } from '../relationship/kinds/index.js';
import type { TieState } from './tie-state.js';

@ObjectType({ description: 'One thing that is said otherwise of a tie than before.' })
export class FieldChange {
  @Field(() => String, {
    description:
      'What: kind, source, target, status, since, until, startedBy, a field of its kind such as roles or forms, ' +
      'documents, or evidence where the documents are the same.',
  })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What was said before, lists with commas; null: nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What is said now, lists with commas; null: nothing.' })
  after!: string | null;
}

const shared = ['status', 'since', 'until', 'startedBy'];

/** What is said otherwise of a tie than before, or of a tie than of the one whose place it took. */
export function fieldChanges(before: TieState, after: TieState): FieldChange[] {
  const columns = new Set([before, after].flatMap(({ row }) => definitionOfType(row.type).columns));
  const pairs: (readonly [string, unknown, unknown])[] = [
    ['kind', before.tie.kind, after.tie.kind],
    ['source', before.row.sourceId, after.row.sourceId],
    ['target', before.row.targetId, after.row.targetId],
    ...[...shared, ...columns].map((column) => [column, before.row[column], after.row[column]] as const),
    ['documents', before.documentIds.toSorted(), after.documentIds.toSorted()],
  ];
  const differing = changesIn(pairs);
  return differing.some(({ field }) => field === 'documents')
    ? differing
    : [...differing, ...changesIn([['evidence', placesOf(before), placesOf(after)]])];
}

function changesIn(pairs: readonly (readonly [string, unknown, unknown])[]): FieldChange[] {
  return pairs
    .map(([field, before, after]) => ({ field, before: inText(before), after: inText(after) }))
    .filter(({ before, after }) => before !== after);
}

function inText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(', ') || null : String(value);
}

const placesOf = ({ evidence }: TieState): string[] =>
  evidence.map(({ document, locator, asWritten }) =>
    [document, locator, ...(asWritten ?? [])].filter(Boolean).join(' '),
  );
