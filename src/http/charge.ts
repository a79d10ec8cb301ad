import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.js';
import type { Occasion, Rates } from '../rate/rates.js';
import { currentExchange, type Exchange } from './exchange.js';
import { callerOf } from './identify.js';

/** Who pays for an exchange. */
interface Payer {
  readonly rates: Rates;
  readonly caller: Caller;
  readonly address: string;
  readonly reply: FastifyReply;
}

// Not in the exchange itself, which is logged.
const payers = new WeakMap<Exchange, Payer>();

/** Charges each request one row, whatever becomes of it, and lets {@link charge} know whom to charge the rest. */
export function chargeRequests(rates: Rates) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const exchange = currentExchange();
    if (exchange === undefined) return;
    payers.set(exchange, { rates, caller: callerOf(request), address: request.ip, reply });
    await charge(1);
  };
}

/** Charges what the current exchange costs, in rows. @throws ClientError RATE_LIMITED */
export async function charge(cost: number): Promise<void> {
  const payer = currentPayer();
  if (payer === undefined || cost <= 0) return;
  const { rates, caller, address } = payer;
  tell(payer, await rates.spend(caller, address, cost));
}

/** Counts one more of something that is limited by how often. @throws ClientError RATE_LIMITED */
export async function count(occasion: Occasion): Promise<void> {
  const payer = currentPayer();
  if (payer === undefined) return;
  const { rates, caller, address } = payer;
  tell(payer, await rates.count(occasion, caller, address));
}

function currentPayer(): Payer | undefined {
  const exchange = currentExchange();
  return exchange && payers.get(exchange);
}

function tell({ reply }: Payer, headers: Readonly<Record<string, string>>): void {
  if (!reply.sent) reply.headers(headers);
}
