import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The libraries that the core depends on, from the core's own folder: what is measured against is what it runs on.
const load = createRequire(new URL('../packages/core/package.json', import.meta.url));

type Archives = {
  zipSync(members: Record<string, Uint8Array | [Uint8Array, { level: 0 }]>): Uint8Array<ArrayBuffer>;
  unzipSync(bytes: Uint8Array): Record<string, Uint8Array>;
};
type Tokeniser = {
  Parser: new (callbacks: Record<string, (...given: unknown[]) => void>) => {
    write(chunk: string): void;
    end(): void;
  };
};

/** A library of the core, as what its caller knows of it. */
export const loadFromCore = <T>(library: string): T => load(library) as T;

/** The path of a file in a library of the core. */
export const pathInCore = (file: string): string => load.resolve(file);

/** Packs and unpacks ZIP. */
export const archives = (): Archives => loadFromCore<Archives>('fflate');

/** The HTML tokeniser. */
export const tokeniser = (): Tokeniser => loadFromCore<Tokeniser>('htmlparser2');

/** The version of a library of the core; nothing where it has none of that name. */
export function versionOf(library: string): string | undefined {
  const about = new URL(`../packages/core/node_modules/${library}/package.json`, import.meta.url);
  if (!existsSync(about)) return undefined;
  return (JSON.parse(readFileSync(about, 'utf8')) as { version: string }).version;
}
