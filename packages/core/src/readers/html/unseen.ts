import { effectOf, silenceOf } from './elements.ts';

// What is nested deeper than this inside something not shown is not followed.
const DEEPEST = 128;

/** Follows the elements that the page does not show: scripts, templates, `hidden`, `display:none`, glosses. */
export type Unseen = {
  /** The outermost element not shown, while there is one. */
  root(): string | undefined;
  /** Takes a start tag; says whether it is out of sight. */
  opens(name: string, hidden: boolean, selfClosed: boolean): boolean;
  /** Takes an end tag; says whether it is out of sight. */
  closes(name: string): boolean;
};

export function createUnseen(): Unseen {
  // The open elements from the one not shown inwards.
  const open: string[] = [];
  return {
    root: () => open[0],
    opens(name, hidden, selfClosed) {
      const silence = silenceOf.get(name);
      if (open.length > 0 && !startEnds(open, name)) {
        if (silence !== 'void' && open.length < DEEPEST) open.push(name);
        return true;
      }
      open.length = 0;
      if (silence === 'void') return hidden;
      // <script/> opens a script all the same.
      if (hidden || silence === 'raw' || silence === 'gloss' || (silence && !selfClosed)) open.push(name);
      return open.length > 0;
    },
    closes(name) {
      if (open.length === 0) return false;
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      else if (endEnds(open, name)) open.length = 0;
      else return true;
      return at >= 0;
    },
  };
}

/** Whether a start tag ends the element not shown because it cannot stand inside it: `<td style="display:none">…<td>`. */
function startEnds(open: string[], name: string): boolean {
  const root = open[0] as string;
  if (isMachine(root)) return false;
  switch (effectOf.get(name)) {
    case 'cell':
      return !open.some((o) => o === 'table' || o === 'tr' || effectOf.get(o) === 'rowGroup');
    case 'row':
      return !open.some((o) => o === 'table' || effectOf.get(o) === 'rowGroup');
    case 'rowGroup':
      return !open.includes('table');
    case 'break':
      return root === 'p'
        ? name !== 'br' && name !== 'button'
        : root === 'li' && name === 'li' && open.length === 1;
    default:
      return false;
  }
}

/** Whether an end tag without a start tag inside ends the element not shown because it ends one round it: `<p><span hidden>…</p>`. */
function endEnds(open: string[], name: string): boolean {
  const root = open[0] as string;
  if (isMachine(root)) return false;
  if (name === 'p') return !effectOf.has(root);
  if (name === 'ruby') return silenceOf.get(root) === 'gloss';
  const effect = effectOf.get(name);
  if (effect === 'cell' || effect === 'row' || effect === 'rowGroup') return !open.includes('table');
  return effect !== undefined;
}

/** Whether nothing but its own end tag ends an element. */
function isMachine(name: string): boolean {
  const silence = silenceOf.get(name);
  return silence === 'machine' || silence === 'raw';
}
