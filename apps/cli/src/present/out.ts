import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Io } from '../io.ts';

/** Writes and waits until it is taken, so that a slow reader holds us up; rejects where the stream breaks. */
export const write = (stream: Writable, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** Writes lines, each ended and without blanks at its end. */
export const writeLines = (stream: Writable, lines: string[]): Promise<void> =>
  write(stream, lines.map((line) => `${line.trimEnd()}\n`).join(''));

/** Writes a value as JSON: indented for reading, or on one line of its own. */
export const writeJson = (
  stream: Writable,
  value: unknown,
  layout: 'indented' | 'line' = 'indented',
): Promise<void> => write(stream, `${JSON.stringify(value, null, layout === 'indented' ? 2 : undefined)}\n`);

/** The text on one line, without characters that would command a terminal or turn its writing round. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

type Style = 'bold' | 'dim' | 'inverse' | 'red' | 'yellow' | 'cyan' | 'green';

/** Gives a text a style, or leaves it as it is where there is no terminal to show it. */
export type Paint = (style: Style, text: string) => string;

/** Whether standard output takes no colours: it is piped, NO_COLOR is set, or the terminal is dumb. */
export const isPlain = ({ isTTY, env }: Io): boolean =>
  !isTTY.stdout || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';

/** The paint for standard output. */
export function painter(io: Io): Paint {
  return isPlain(io) ? (_, text) => text : (style, text) => styleText(style, text, { validateStream: false });
}
