import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets anyone's page ask the routes of a scope, none with its visitors' cookies, and read these headers. */
export async function letPagesAsk(
  scope: FastifyInstance,
  { methods, exposes }: { readonly methods: readonly string[]; readonly exposes: readonly string[] },
): Promise<void> {
  await scope.register(cors, {
    origin: '*',
    methods: [...methods],
    exposedHeaders: ['X-Request-Id', ...exposes],
    maxAge: 86_400,
    // What asks before it asks, in part, is answered too.
    strictPreflight: false,
  });
}
