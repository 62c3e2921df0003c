import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Puts a program of that name, written in JavaScript, in a folder of its own, for PATH. */
export function fakeProgram(name: string, script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-fake-'));
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\nconst args = process.argv.slice(2);\n${script}`);
  chmodSync(path, 0o755);
  return folder;
}
