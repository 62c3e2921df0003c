import type { Attribute } from '../../word/xml/scan-xml.ts';
import { type Look, PLAIN_LOOK, type Run, type Written, writtenIn } from '../look.ts';
import { lookWith } from './fonts.ts';
import type { Parts } from './parts.ts';

/** Collects the text of one string: of its runs, without the pronunciation that stands beside. */
export type StringText = {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(chunk: string): void;
  /** The text since the last time. */
  take(): Written;
};

export function createStringText(): StringText {
  let runs: Run[] = [];
  let written = '';
  let look: Look | undefined;
  let inText = false;
  let beside = 0;
  return {
    open(name, attribute) {
      if (name === 'x:t') inText = true;
      else if (name === 'x:rPh') beside += 1;
      else if (name === 'x:r') look = undefined;
      else if (name === 'x:rPr') look = PLAIN_LOOK;
      else look &&= lookWith(look, name, attribute);
    },
    close(name) {
      if (name === 'x:t') {
        inText = false;
        if (written) runs.push({ text: unescaped(written), look });
        written = '';
      } else if (name === 'x:rPh') beside -= 1;
    },
    text(chunk) {
      if (inText && beside === 0) written += chunk;
    },
    take() {
      const taken = writtenIn(runs);
      runs = [];
      look = undefined;
      return taken;
    },
  };
}

// _x000D_ stands for a carriage return, which XML cannot hold.
const ESCAPED = /_x([\dA-Fa-f]{4})_/gu;

/** A text with the characters that are written by number put in. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that the cells of all sheets name by number. */
export function readStrings(parts: Parts, path: string): Written[] {
  const strings: Written[] = [];
  const string = createStringText();
  parts(path, {
    open: string.open,
    text: string.text,
    close(name) {
      string.close(name);
      if (name === 'x:si') strings.push(string.take());
    },
  });
  return strings;
}
