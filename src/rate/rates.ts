import { isIPv6 } from 'node:net';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Caller } from '../access/caller.js';
import { ClientError } from '../errors.js';
import type { Settings } from '../settings.js';

/** Seconds in which each of the limits is counted anew. */
const spans = { address: 60, key: 60, exports: 60, credentials: 60, proposals: 3_600, reports: 3_600 } as const;

/** What is limited, by the name that the headers give it. */
export type Policy = keyof typeof spans;

/** What is limited by how often, not by cost. */
export type Occasion = Exclude<Policy, 'address' | 'key' | 'credentials'>;

type RateSettings = Pick<
  Settings,
  'addressRate' | 'keyRate' | 'exportRate' | 'credentialRate' | 'proposalRate' | 'reportRate'
>;

/** How somebody stands with one limit. */
interface Standing {
  readonly policy: Policy;
  readonly remaining: number;
  /** Seconds until it is counted anew. */
  readonly reset: number;
}

/**
 * How much each address and each key may ask in a time. Costs are rows, as QUERY_TOO_COMPLEX counts them. Kept in this
 * process: several servers each allow so much.
 */
export class Rates {
  private readonly limits: Readonly<Record<Policy, number>>;
  private readonly limiters: Readonly<Record<Policy, RateLimiterMemory>>;

  constructor(settings: RateSettings) {
    this.limits = {
      address: settings.addressRate,
      key: settings.keyRate,
      exports: settings.exportRate,
      credentials: settings.credentialRate,
      proposals: settings.proposalRate,
      reports: settings.reportRate,
    };
    const limiterOf = (policy: Policy) =>
      new RateLimiterMemory({ points: this.limits[policy], duration: spans[policy], keyPrefix: policy });
    this.limiters = {
      address: limiterOf('address'),
      key: limiterOf('key'),
      exports: limiterOf('exports'),
      credentials: limiterOf('credentials'),
      proposals: limiterOf('proposals'),
      reports: limiterOf('reports'),
    };
  }

  /**
   * Charges a cost to the address that asks and, where a credential came, to whom that names. What costs more than may
   * be had in the whole time costs all of it, so that it can be had at all.
   * @returns the headers that tell how both stand.
   * @throws ClientError RATE_LIMITED; then nothing was charged.
   */
  async spend(caller: Caller, address: string, cost: number): Promise<Headers> {
    const byAddress = await this.take('address', networkOf(address), cost);
    if (caller.role === null) return this.headers([byAddress]);
    try {
      return this.headers([await this.take('key', caller.actor, cost), byAddress]);
    } catch (error) {
      await this.limiters.address.reward(networkOf(address), this.atMost('address', cost));
      throw error;
    }
  }

  /** Counts one more of something. @throws ClientError RATE_LIMITED */
  async count(occasion: Occasion, caller: Caller, address: string): Promise<Headers> {
    const whose = occasion === 'proposals' ? caller.actor : networkOf(address);
    return this.headers([await this.take(occasion, whose, 1)]);
  }

  /** @throws ClientError RATE_LIMITED where so many credentials did not hold that the next is not even looked at. */
  async refuseGuesses(address: string): Promise<void> {
    const known = await this.limiters.credentials.get(networkOf(address));
    if (known === null || known.consumedPoints < this.limits.credentials) return;
    throw this.refusal(standingOf('credentials', known));
  }

  /** A credential from there did not hold. */
  async countGuess(address: string): Promise<void> {
    await this.limiters.credentials.penalty(networkOf(address));
  }

  private async take(policy: Policy, whose: string, cost: number): Promise<Standing> {
    const points = this.atMost(policy, cost);
    try {
      return standingOf(policy, await this.limiters[policy].consume(whose, points));
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      await this.limiters[policy].reward(whose, points);
      throw this.refusal(standingOf(policy, refused as RateLimiterRes));
    }
  }

  private atMost(policy: Policy, cost: number): number {
    return Math.min(cost, this.limits[policy]);
  }

  private refusal(standing: Standing): ClientError {
    const { policy, reset } = standing;
    const message = `Expected at most ${this.limits[policy]} ${meant[policy]}; try again in ${reset} seconds.`;
    const headers = { 'Retry-After': String(reset), ...this.headers([{ ...standing, remaining: 0 }]) };
    return new ClientError('RATE_LIMITED', message, { headers: new Map(Object.entries(headers)) });
  }

  /** As the IETF's draft "RateLimit header fields for HTTP" has them. */
  private headers(standings: readonly Standing[]): Headers {
    const policies = standings.map(({ policy }) => `"${policy}";q=${this.limits[policy]};w=${spans[policy]}`);
    const rates = standings.map(({ policy, remaining, reset }) => `"${policy}";r=${remaining};t=${reset}`);
    return { 'RateLimit-Policy': policies.join(', '), RateLimit: rates.join(', ') };
  }
}

export const rateHeaders = ['RateLimit-Policy', 'RateLimit', 'Retry-After'] as const;

type Headers = Readonly<Record<'RateLimit-Policy' | 'RateLimit', string>>;

const meant: Readonly<Record<Policy, string>> = {
  address: 'rows a minute for one address, as costs are counted',
  key: 'rows a minute for one key, as costs are counted',
  exports: 'exports a minute for one address',
  credentials: 'credentials a minute that do not hold, from one address',
  proposals: 'proposals an hour from one key',
  reports: 'reports an hour from one address',
};

function standingOf(policy: Policy, { remainingPoints, msBeforeNext }: RateLimiterRes): Standing {
  return { policy, remaining: Math.max(0, remainingPoints), reset: Math.max(1, Math.ceil(msBeforeNext / 1_000)) };
}

/** Whoever has one address of IPv6 has the 2^64 beside it too. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = [], after = []] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
