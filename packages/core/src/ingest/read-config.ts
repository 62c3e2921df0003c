import { readFile, stat } from 'node:fs/promises';
import { GoujiError } from '../errors.ts';
import { type Config, parseConfig } from '../present/index.ts';

/** A configuration is a page of text: whatever is larger is something else. */
const MOST_BYTES = 1_000_000;

/**
 * The configuration in a file; `shown` is what its user calls it. Throws `file-not-found`, `file-too-large`,
 * `file-unreadable` and `config-invalid`.
 */
export async function readConfig(path: string, shown = path): Promise<Config> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new GoujiError('file-too-large', { name: shown, bytes: size, limit: MOST_BYTES });
    return parseConfig(await readFile(path, 'utf8'), shown);
  } catch (cause) {
    if (cause instanceof GoujiError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new GoujiError('file-not-found', { path: shown }, { cause });
    throw new GoujiError('file-unreadable', { path: shown, reason: code ?? message }, { cause });
  }
}
