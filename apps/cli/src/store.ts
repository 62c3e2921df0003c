import type { Store } from '@gouji/core';
import type { Call } from './subcommand.ts';

/** Opens the store of this call, lets it be used, and closes it whatever happens; `read` makes none where there is none. */
export async function withStore<T>(
  { options, io, loaded }: Pick<Call<object, 'answers'>, 'options' | 'io' | 'loaded'>,
  mode: 'create' | 'read',
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await loaded.openStore(options.store ?? (io.env['GOUJI_STORE'] || './gouji.db'), { mode });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
