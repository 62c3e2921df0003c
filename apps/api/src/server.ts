import type { AddressInfo } from 'node:net';
import { GoujiError } from '@gouji/core';
import { serve } from '@hono/node-server';
import type { Env, Hono } from 'hono';

/** A listening server; `close` lets running requests finish, for five seconds at most. */
export type Listening = { url: string; close(): Promise<void> };

const PATIENCE = 5000;

/** Listens on a host and port (0: any free one); throws `argument-invalid` where that is not possible. */
export function listen(app: Pick<Hono<Env>, 'fetch'>, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) => {
      resolve({ url: urlOf(address), close });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(refused(error, host, port)));
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
  });
}

// IPv6 hosts stand in brackets.
const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

const EXPECTED: Record<string, [name: string, expected: string]> = {
  EADDRINUSE: ['PORT', 'a port that is free'],
  EACCES: ['PORT', 'a port that this user may open'],
  EADDRNOTAVAIL: ['HOST', 'an address of this machine'],
  ENOTFOUND: ['HOST', 'an address of this machine'],
};

function refused(error: NodeJS.ErrnoException, host: string, port: number): GoujiError {
  const { code = '' } = error;
  const [name, expected] = EXPECTED[code] ?? ['HOST, PORT', 'where to listen'];
  const seen = `${name === 'PORT' ? port : host} (${code || error.message})`;
  return new GoujiError('argument-invalid', { name, seen, expected }, { cause: error });
}
