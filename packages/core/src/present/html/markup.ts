import { escaped } from '../escape.ts';
import { plain } from '../plain.ts';

/** HTML that we wrote; any other text is escaped where it is put in. */
export type Markup = { readonly html: string };

type Part = string | number | Markup | readonly Part[] | undefined;

/** HTML with what is put in escaped, unless it is HTML of ours; what is undefined leaves nothing. */
export const markup = (strings: TemplateStringsArray, ...parts: Part[]): Markup => ({
  html: strings.map((text, index) => text + rendered(parts[index])).join(''),
});

/** Pieces of HTML, each on a line of its own. */
export const lines = (pieces: readonly (Markup | undefined)[]): Markup => ({
  html: pieces.map((piece) => (piece ? `${piece.html}\n` : '')).join(''),
});

function rendered(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(plain(`${part}`));
  return 'html' in part ? part.html : part.map(rendered).join('');
}
