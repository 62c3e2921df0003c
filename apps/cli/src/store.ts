import type { Store } from '@gouji/core';
import type { Call } from './subcommand.ts';

/** Where the store of a call is. */
export const storeLocation = ({ options, io }: Pick<Call<object, 'answers'>, 'options' | 'io'>): string =>
  options.store ?? (io.env['GOUJI_STORE'] || './gouji.db');

/** Opens the store of this call, lets it be used, and closes it whatever happens; `read` makes none where there is none. */
export async function withStore<T>(
  call: Pick<Call<object, 'answers'>, 'options' | 'io' | 'loaded'>,
  mode: 'create' | 'read',
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await call.loaded.openStore(storeLocation(call), { mode });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
