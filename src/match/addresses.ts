import { type NamedCountry, type State, stateNamed, stateOf } from './places.js';
import type { ReadText, Token } from './text.js';

/** A state or province that is named, with its place among the tokens. */
export interface NamedState extends State {
  readonly start: number;
  readonly end: number;
}

const longestState = 3;

/** `Pasadena, CA 91109`, `Boulder, Colorado`, `Boston, Mass.`: between separators, or before a number. */
export function statesIn(tokens: readonly Token[]): NamedState[] {
  const found: NamedState[] = [];
  tokens.forEach(({ written, separated }, start) => {
    if (start === 0) return;
    if (separated || start === tokens.length - 1) {
      const state = stateOf(written);
      if (state !== undefined && (written.length === 2 || endsPart(tokens, start + 1))) {
        found.push({ ...state, start, end: start + 1 });
        return;
      }
    }
    if (!separated) return;
    for (let end = Math.min(tokens.length, start + longestState); end > start; end--) {
      const piece = tokens.slice(start, end);
      const state = stateNamed(piece.map(({ folded }) => folded).join(' '));
      if (state === undefined || !endsPart(tokens, end)) continue;
      found.push({ ...state, start, end });
      return;
    }
  });
  return found;
}

const isNumber = (token: Token | undefined): boolean => token !== undefined && /\p{N}/u.test(token.written);
const endsPart = (tokens: readonly Token[], end: number): boolean =>
  tokens[end] === undefined || tokens[end].separated || tokens[end].folded === 'and' || isNumber(tokens[end]);

const joining = new Set(['of', 'de', 'do', 'da', 'du', 'del', 'della', 'the', 'in', 'for']);
const ofAddress = new Set<string | undefined>(['UNIVERSITY', 'INSTITUTE', 'HOSPITAL', 'CENTER', 'ACADEMY', 'COMPANY']);

/**
 * Which address of the text each token stands in: several follow each other in some texts, each ends in a country or
 * a state.
 */
export function addressesOf({ tokens }: ReadText, places: readonly (NamedCountry | NamedState)[]): number[] {
  const closing = places.filter(({ start, end }) => {
    return start > 0 && endsPart(tokens, end) && !joining.has(tokens[start - 1]?.folded ?? '');
  });
  const starts = new Set<number>();
  for (const { end } of closing) {
    let next = end;
    while (isNumber(tokens[next]) || tokens[next]?.folded === 'and') next += 1;
    if (!closing.some(({ start }) => start === next)) starts.add(next);
  }
  const addresses: number[] = [];
  let address = 0;
  let names = false;
  tokens.forEach((_, at) => {
    if (starts.has(at) && names && namesBefore(tokens, starts, at)) {
      address += 1;
      names = false;
    }
    names ||= ofAddress.has(tokens[at]?.sort);
    addresses.push(address);
  });
  return addresses;
}

/** Whether an organization is named from here to where the next address may start. */
function namesBefore(tokens: readonly Token[], starts: ReadonlySet<number>, from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (at > from && starts.has(at)) return false;
    if (ofAddress.has(tokens[at]?.sort)) return true;
  }
  return false;
}
