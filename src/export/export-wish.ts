import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, parseType, typeFromAST } from 'graphql';
import { isPartialDate } from '../date/partial-date.js';
import type { Noun } from '../fact/noun.js';
import { nounsInOrder } from '../fact/nouns.js';
import { checkArguments, maximumListLength } from '../limits/arguments.js';
import { languageOf } from '../name/language.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import { type Given, parsed, refused, refuseUnknown, single } from './export-arguments.js';

/** A part of the graph as somebody asks for it. */
export interface ExportWish {
  readonly where?: OrganizationFilter;
  /** Organizations by id or identifier; empty: not around anybody. */
  readonly around: readonly string[];
  readonly depth: number;
  readonly asOf?: string;
  readonly languages: readonly string[];
  readonly nouns: readonly Noun[];
}

/** What the address and the command say besides, of any export. */
export const shownParameters = ['language', 'nouns'] as const;

const wishParameters = ['where', 'around', 'depth', 'asOf', ...shownParameters] as const;

/** @throws ClientError BAD_USER_INPUT */
export function readWish(given: Given, schema: GraphQLSchema): ExportWish {
  refuseUnknown(given, wishParameters);
  const where = single(given, 'where');
  const asOf = single(given, 'asOf');
  const around = given.get('around') ?? [];
  if (asOf !== undefined && !isPartialDate(asOf)) {
    throw refused(`Expected a date such as 2024, 2024-05 or 2024-05-16 in asOf; got "${asOf.slice(0, 40)}".`);
  }
  if (around.length > maximumListLength) {
    throw refused(`Expected at most ${maximumListLength} organizations in around; got ${around.length}.`);
  }
  if (around.length === 0 && given.has('depth')) throw refused('Expected around beside depth: around whom?');
  return {
    ...(where === undefined ? {} : { where: filterOf(where, schema) }),
    around,
    depth: depthOf(single(given, 'depth')),
    ...(asOf === undefined ? {} : { asOf }),
    ...readShown(given, nounsInOrder),
  };
}

/** @throws ClientError BAD_USER_INPUT */
export function readShown(given: Given, usual: readonly Noun[]): Pick<ExportWish, 'languages' | 'nouns'> {
  const language = single(given, 'language');
  if (language !== undefined && languageOf(language) === undefined) {
    throw refused(`Expected a language such as en, zh-Hans or zh-Hant; got "${language.slice(0, 40)}".`);
  }
  const nouns = (given.get('nouns') ?? []).flatMap((text) => text.split(','));
  const unknown = nouns.find((noun) => !(nounsInOrder as readonly string[]).includes(noun));
  if (unknown !== undefined) {
    throw refused(`Expected nouns to be of ${nounsInOrder.join(', ')}; got "${unknown.slice(0, 40)}".`);
  }
  return {
    languages: language === undefined ? [] : [language],
    nouns: nouns.length === 0 ? usual : (nouns as readonly Noun[]),
  };
}

function depthOf(text = '1'): number {
  if (/^[1-3]$/.test(text)) return Number(text);
  throw refused(`Expected depth to be from 1 to 3; got "${text.slice(0, 40)}".`);
}

/** The filter of `organizations`, as its field takes it and with its limits. @throws ClientError BAD_USER_INPUT */
export function filterOf(text: string, schema: GraphQLSchema): OrganizationFilter {
  const type = typeFromAST(schema, parseType('OrganizationFilter!') as never) as GraphQLInputType;
  const where = coerceInputValue(parsed('where', text), type, (path, _value, error) => {
    throw refused(`where${path.map((key) => `.${key}`).join('')}: ${error.message}`);
  });
  const query = schema.getQueryType();
  const field = query?.getFields().organizations;
  if (!query || !field) throw new Error('The schema has no Query.organizations.');
  checkArguments(field, query, { where });
  return where as OrganizationFilter;
}
