import { queryKeys } from '../src/name/query-keys.js';
import type { OrganizationKind } from '../src/organization/organization.type.js';
import { luceneQuery } from '../src/search/lucene-query.js';
import { idsOf, latinTrades, trades } from './organizations.js';
import type { Pairs } from './pairs.js';
import { prefectures, spelled, written } from './places.js';
import type { Variables } from './questions/question.js';
import type { Random } from './random.js';

/** Draws by lot what to ask a generated network of some size for. */
export class Draws {
  constructor(
    private readonly size: number,
    private readonly random: Random,
    private readonly pairs: Pairs,
  ) {}

  /** The id of an organization of any of these kinds, or of any kind at all. */
  organization(...kinds: readonly OrganizationKind[]): string {
    const [first, count] = idsOf(this.size, kinds.length > 0 ? this.random.pick(kinds) : undefined);
    return `kg:organization/bench-${first + this.random.between(0, count - 1)}`;
  }

  /** Two organizations that share a partner, or any two. */
  pair(how: 'near' | 'far'): { readonly from: string; readonly to: string } {
    const [from, near] = this.random.pick(this.pairs);
    const [, far] = this.random.pick(this.pairs);
    return { from, to: how === 'near' || far === from ? near : far };
  }

  /** A prefecture; the codes of the counties in it begin with the prefix. */
  region(): Variables {
    const code = this.random.pick(prefectures);
    return { region: `gb2260:${code}00`, prefix: `gb2260:${code}` };
  }

  latinName(): Variables {
    return named(`${spelled(this.random.between(0, 143))} ${this.random.pick(latinTrades)}`);
  }

  chineseName(): Variables {
    return named(`${written(this.random.between(0, 143))}${this.random.pick(trades)}`);
  }
}

/** Who has no search of its own is given the text in the syntax of the full-text index. */
function named(text: string): Variables {
  return { text, words: luceneQuery(queryKeys(text).words) };
}
