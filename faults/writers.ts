import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Api } from './api.js';
import { type Balance, balanceOf, type Found, type Told, type Write, websiteOf } from './ledger.js';
import type { World } from './scenario.js';

const createOrganization = `mutation ($input: CreateOrganizationInput!) {
  created: createOrganization(input: $input) { id version userErrors { message code } } }`;
const updateOrganization = `mutation ($input: UpdateOrganizationInput!) {
  updated: updateOrganization(input: $input) { id version userErrors { message code } } }`;
const namedSo = `query ($start: String!, $after: String) {
  organizations(first: 100, after: $after, where: {name: {startsWith: $start}}) {
    pageInfo { hasNextPage endCursor } nodes { id name version website } } }`;

/** Who asks again waits so long before, in milliseconds. */
const pause = 150;

/**
 * Clients that write without rest: each makes an organization and then changes it once, with a key that makes both
 * repeatable. Told that it is not known what became of it, all ask again; told that nothing was changed, every second
 * one believes it and goes on to the next.
 */
export class Writers {
  readonly writes: Write[] = [];
  readonly answers: Answer[] = [];
  /** How often an answer left it open whether the change was made. */
  unknown = 0;
  private readonly start = `Fault ${randomUUID().slice(0, 8)}`;
  private stopping = false;
  private readonly done: Promise<unknown>;

  constructor(
    private readonly api: Api,
    private readonly world: Pick<World, 'document' | 'key'>,
    count: number,
  ) {
    this.done = Promise.all(Array.from({ length: count }, (_, writer) => this.write(writer)));
  }

  /** How many changes were answered as made. */
  get made(): number {
    return this.writes.reduce(
      (sum, { created, changed }) => sum + Number(created === 'made') + Number(changed === 'made'),
      0,
    );
  }

  /** Resolves once so many are, or after half a minute. */
  async until(made: number): Promise<void> {
    for (let waited = 0; waited < 300 && this.made < made; waited += 1) await delay(100);
  }

  /** Resolves once every change has a definite answer, asking for the last ones again as long as `patience`. */
  async stop(patience = 30_000): Promise<void> {
    this.stopping = true;
    const late = new AbortController();
    await Promise.race([this.done, delay(patience, undefined, { signal: late.signal }).catch(() => undefined)]);
    late.abort();
  }

  /** What is there of all that was told, as the API answers it. */
  async balance(): Promise<Balance> {
    return balanceOf(this.writes, await this.readBack());
  }

  private async write(writer: number): Promise<void> {
    const isCredulous = writer % 2 === 0;
    for (let turn = 0; !this.stopping; turn += 1) {
      const write: Write = { name: `${this.start} ${writer} ${turn}`, created: 'open', changed: 'open' };
      this.writes.push(write);
      const common = { reason: 'The fault suite writes' };
      const created = await this.askUntilTold(isCredulous, 'created', createOrganization, {
        ...common,
        kind: 'OTHER',
        names: [{ value: write.name, language: 'en' }],
        evidence: [{ document: this.world.document }],
        idempotencyKey: `${write.name} created`,
      });
      write.created = created.told;
      if (created.id === undefined) continue;
      write.id = created.id;
      const change = { ...common, id: created.id, expectedVersion: 1, website: websiteOf(write.name) };
      const input = { ...change, idempotencyKey: `${write.name} changed` };
      write.changed = (await this.askUntilTold(isCredulous, 'updated', updateOrganization, input)).told;
    }
  }

  /** Asks until it is told something definite. */
  private async askUntilTold(
    isCredulous: boolean,
    field: string,
    query: string,
    input: object,
  ): Promise<{ told: Told; id?: string }> {
    let open = false;
    for (;;) {
      const answer = await this.api.ask(query, { input }, this.world.key);
      this.answers.push(answer);
      const payload = answer.data?.[field] as { id: string | null } | undefined;
      if (payload?.id) return { told: 'made', id: payload.id };
      if (payload || (answer.status >= 400 && answer.status < 500)) return { told: 'refused' };
      const notMade = answer.errors.some(({ extensions }) => extensions?.outcome === 'NOT_MADE');
      open ||= !notMade;
      // That this request changed nothing tells nothing of one before it.
      if (notMade && !open && (isCredulous || this.stopping)) {
        await delay(pause);
        return { told: 'not made' };
      }
      if (!notMade) this.unknown += 1;
      await delay(pause);
    }
  }

  private async readBack(): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data, errors } = await this.api.ask(namedSo, { start: this.start, after });
      if (data === null) throw new Error(`What was written cannot be read back: ${JSON.stringify(errors)}`);
      const { nodes, pageInfo } = data.organizations as {
        nodes: Found[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
      found.push(...nodes);
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    return found;
  }
}
