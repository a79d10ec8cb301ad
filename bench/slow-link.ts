import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SlowLink {
  readonly uri: string;
  close(): Promise<void>;
}

/**
 * Stands before a Neo4j and holds back whatever a client sends, a packet at a time, for so many milliseconds; answers
 * pass at once. It delays and does not queue: packets of one connection or of several wait side by side. So each round
 * trip takes that much longer, of which a statement has one, and its connection another before it serves the next.
 */
export async function startSlowLink(uri: string, milliseconds: number): Promise<SlowLink> {
  const { hostname: host, port } = new URL(uri);
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const database = connect({ host, port: Number(port), noDelay: true });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    client.on('data', (packet) => setTimeout(() => database.write(packet), milliseconds));
    database.pipe(client);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
