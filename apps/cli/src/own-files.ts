import { stat } from 'node:fs/promises';
import type { Parts } from './io.ts';
import { identityOf } from './file-place.ts';
import { storeLocation } from './store.ts';
import type { Call } from './subcommand.ts';
import { UsageError } from './usage.ts';

/** The options that name a file of the run itself, which is no report: one that it writes, or one that it goes by. */
const FILES = ['out', 'chart', 'errors', 'baseline', 'expect', 'config'] as const;

type FileOption = (typeof FILES)[number];
type Named = Call<Partial<Record<FileOption, string>>, keyof Parts>;

// SQLite keeps what is under way beside its file.
const BESIDE_STORE = ['', '-wal', '-shm', '-journal'];

const storeFiles = (call: Named): string[] => BESIDE_STORE.map((ending) => storeLocation(call) + ending);

const optionFiles = ({ options }: Named, but?: FileOption): string[] =>
  FILES.flatMap((name) => (name === but ? [] : (options[name] ?? [])));

/** The files of a run that are no reports, wherever they lie: its store, what it writes, and what it goes by. */
export const ownFiles = (call: Named): string[] => [...storeFiles(call), ...optionFiles(call)];

/** Throws a UsageError where the file that an option says to write is the store, or is to be read in the same run, by whatever name. */
export async function refuseOverwriting(call: Named, option: FileOption): Promise<void> {
  const { options, text, words } = call;
  const path = options[option];
  if (path === undefined || !(await isReplaceable(path))) return;
  const own = await identityOf(path);
  const isAmong = async (files: string[]): Promise<boolean> =>
    (await Promise.all(files.map(identityOf))).includes(own);
  if (await isAmong(storeFiles(call))) throw new UsageError(text.usage.isStore(`--${option}`, path));
  if (await isAmong([...optionFiles(call, option), ...words]))
    throw new UsageError(text.usage.isRead(`--${option}`, path));
}

// Writing to a pipe or a device takes nothing away.
const isReplaceable = (path: string): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.isFile(),
    () => true,
  );
