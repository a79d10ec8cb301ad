import type { IncomingHttpHeaders } from 'node:http';
import { ClientError } from '../../errors.js';
import type { Settings } from '../../settings.js';

type AdmissionSettings = Pick<Settings, 'liveConnections' | 'liveConnectionsPerAddress' | 'liveOrigins'>;

/** Decides who may open a WebSocket, and knows how many there are. */
export class Admission {
  private readonly ofAddress = new Map<string, number>();
  private open = 0;

  constructor(private readonly settings: AdmissionSettings) {}

  get count(): number {
    return this.open;
  }

  /** Why a WebSocket is not to be opened from an address; undefined if it may be. */
  refusalOf(address: string, headers: IncomingHttpHeaders): ClientError | undefined {
    const { liveConnections, liveConnectionsPerAddress } = this.settings;
    if (!this.mayAsk(headers)) {
      return new ClientError('FORBIDDEN', 'Pages of this site may not open a WebSocket here.');
    }
    if (this.open >= liveConnections) return later('RATE_LIMITED', `This server has ${liveConnections} WebSockets`);
    if ((this.ofAddress.get(address) ?? 0) >= liveConnectionsPerAddress) {
      return later('RATE_LIMITED', `Your address has ${liveConnectionsPerAddress} WebSockets`);
    }
    return undefined;
  }

  /** Counts one more; answers what to do when it is closed. */
  enter(address: string): () => void {
    this.add(address, 1);
    return () => this.add(address, -1);
  }

  private add(address: string, more: 1 | -1): void {
    this.open += more;
    const count = (this.ofAddress.get(address) ?? 0) + more;
    if (count === 0) this.ofAddress.delete(address);
    else this.ofAddress.set(address, count);
  }

  /** A page of our own may; what sends no Origin is no page. No cookie is ever looked at, so any site may by default. */
  private mayAsk({ origin, host }: IncomingHttpHeaders): boolean {
    const { liveOrigins } = this.settings;
    if (liveOrigins === null || origin === undefined || liveOrigins.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

function later(code: 'RATE_LIMITED', reason: string): ClientError {
  return new ClientError(code, `${reason}, as many as it may; close one, or try again later.`, {
    headers: new Map([['Retry-After', '10']]),
  });
}
