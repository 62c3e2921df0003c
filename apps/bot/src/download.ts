import { type Api, GrammyError } from 'grammy';
import { again, type Patience, patiently } from './retry.ts';

/** The largest file that the Bot API gives to a bot, in bytes. */
export const LARGEST_FILE = 20 * 1024 ** 2;

/** Gives the bytes of a file that somebody sent, by its id. Rejects with a TooLarge. */
export type Download = (fileId: string) => Promise<Uint8Array>;

/** A file that the Bot API does not give. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

const SECONDS = 60;

/** Downloads over HTTP, within the size that the Bot API allows; broken connections and failing servers are tried again. */
export function createDownload(api: Api, root: string, token: string, patience: Patience): Download {
  return async (fileId) => {
    const { file_path: path = '' } = await api.getFile(fileId).catch((error: unknown) => {
      if (error instanceof GrammyError && /file is too big/iu.test(error.description)) throw new TooLarge();
      throw error;
    });
    const url = `${root}/file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`;
    return patiently(patience, async (last) => {
      try {
        const response = await fetch(url, { signal: AbortSignal.timeout(SECONDS * 1000) });
        if (response.ok) return await bytesOf(response);
        await response.body?.cancel();
        if (last || response.status < 500) throw new Error(`download: status ${response.status}`);
      } catch (error) {
        if (last || !(error instanceof TypeError)) throw error;
      }
      return again;
    });
  };
}

/** The body of a response, given up at the first byte over the limit. */
async function bytesOf({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > LARGEST_FILE) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
