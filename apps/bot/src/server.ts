import { GoujiError } from '@gouji/core';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** A listening server; `close` lets running requests finish, for two seconds at most. */
export type Listening = { port: number; close(): Promise<void> };

const PATIENCE = 2000;

/** Listens on a host and port (0: any free one); throws `argument-invalid` where that is not possible. */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  const { promise, resolve, reject } = Promise.withResolvers<Listening>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
    resolve({ port: address.port, close }),
  );
  server.once('error', (cause: NodeJS.ErrnoException) => {
    const seen = `${host}:${port} (${cause.code ?? cause.message})`;
    const expected = 'an address of this machine and a port that is free';
    reject(new GoujiError('argument-invalid', { name: 'HOST, PORT', seen, expected }, { cause }));
  });
  const close = (): Promise<void> =>
    new Promise((done) => {
      const impatience = setTimeout(
        () => 'closeAllConnections' in server && server.closeAllConnections(),
        PATIENCE,
      );
      server.close(() => {
        clearTimeout(impatience);
        done();
      });
    });
  return promise;
}
