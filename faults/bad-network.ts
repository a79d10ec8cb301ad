import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What becomes of what passes. */
export interface Faults {
  /** Milliseconds by which what the client sends comes later. */
  delay: number;
  /** Takes everything and hands nothing on, either way. */
  silent: boolean;
  /** What the answer to so many of the next COMMITs meets: nothing tells the client, or the connection ends too. */
  swallow: { left: number; thenCut: boolean };
  /** Ends each connection once so many bytes more have come from the database, half-way through an answer. */
  cutAfter: number;
}

/** Bolt's message COMMIT: a chunk of two bytes, a structure without fields, signature 0x12; and its end. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** Stands between server and database, and does to what passes what a bad network does. */
export class BadNetwork {
  readonly faults: Faults = {
    delay: 0,
    silent: false,
    swallow: { left: 0, thenCut: false },
    cutAfter: Number.POSITIVE_INFINITY,
  };
  swallowed = 0;
  cut = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer({ noDelay: true }, (client) => this.pass(client));

  private constructor(private readonly target: number) {}

  static async start(target: number): Promise<BadNetwork> {
    const network = new BadNetwork(target);
    await once(network.server.listen(0, '127.0.0.1'), 'listening');
    return network;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Leaves every connection open whose other end is gone: nothing passes any more, and new ones are as they should be. */
  deafen(): void {
    for (const socket of this.sockets) socket.emit('deaf');
  }

  async stop(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private pass(client: Socket): void {
    const database = connect({ host: '127.0.0.1', port: this.target, noDelay: true });
    let deaf = false;
    /** The next answer is that to a COMMIT which is to be lost. */
    let lose = false;
    let left = Number.POSITIVE_INFINITY;
    client.on('deaf', () => {
      deaf = true;
    });
    const end = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.sockets.delete(socket);
        end();
      });
    }
    client.on('data', (packet) => {
      if (deaf || this.faults.silent) return;
      const { swallow } = this.faults;
      if (swallow.left > 0 && packet.includes(commit)) {
        swallow.left -= 1;
        lose = true;
      }
      if (this.faults.delay === 0) database.write(packet);
      else setTimeout(() => database.write(packet), this.faults.delay);
    });
    database.on('data', (packet) => {
      if (deaf || this.faults.silent) return;
      if (lose) {
        this.swallowed += 1;
        deaf = true;
        if (this.faults.swallow.thenCut) end();
        return;
      }
      left = Math.min(left, this.faults.cutAfter) - packet.length;
      if (left > 0) client.write(packet);
      else {
        this.cut += 1;
        client.write(packet.subarray(0, Math.floor(packet.length / 2)), end);
      }
    });
  }
}
