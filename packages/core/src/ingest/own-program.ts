import { fileURLToPath } from 'node:url';

/** The path of a program in this folder, be it as written or as built. */
export const ownProgram = (name: string): string =>
  fileURLToPath(import.meta.url).replace(/own-program\.(ts|js)$/u, `${name}.$1`);
