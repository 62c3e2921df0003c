import { type Config, parseConfig } from '../present/index.ts';
import { readSource } from './read-source.ts';

/** A configuration is a page of text: whatever is larger is something else. */
const MOST_BYTES = 1_000_000;

/**
 * The configuration in a file; `shown` is what its user calls it. Throws `file-not-found`, `file-too-large`,
 * `file-unreadable` and `config-invalid`.
 */
export async function readConfig(path: string, shown = path): Promise<Config> {
  const { bytes } = await readSource({ path: shown, at: Buffer.from(path) }, undefined, MOST_BYTES);
  return parseConfig(Buffer.from(bytes).toString('utf8'), shown);
}
