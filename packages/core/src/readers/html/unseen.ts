import type { Effect, Element } from './elements.ts';

// What is nested deeper than this inside something not shown is not followed.
const DEEPEST = 128;

/** Follows the elements that the page does not show: scripts, templates, `hidden`, `display:none`, glosses. */
export type Unseen = {
  /** The outermost element not shown, while there is one. */
  root(): Element | undefined;
  /** Whether an element just opened is the outermost one not shown. */
  isRoot(element: Element): boolean;
  /** Takes a start tag; says whether it is out of sight. */
  opens(element: Element, hidden: boolean, selfClosed: boolean): boolean;
  /** Takes an end tag; says whether it is out of sight. */
  closes(element: Element): boolean;
  /** Shows from here on what stands in the outermost element not shown. */
  end(): void;
};

export function createUnseen(): Unseen {
  // The open elements from the one not shown inwards.
  const open: Element[] = [];
  return {
    root: () => (open.length > 0 ? open[0] : undefined),
    isRoot: (element) => open.length === 1 && open[0] === element,
    opens(element, hidden, selfClosed) {
      const { silence } = element;
      if (open.length > 0) {
        if (!startEnds(open, element)) {
          if (silence !== 'void' && open.length < DEEPEST) open.push(element);
          return true;
        }
        open.length = 0;
      }
      if (silence === 'void') return hidden;
      // <script/> opens a script all the same.
      if (hidden || silence === 'raw' || silence === 'gloss' || (silence && !selfClosed)) open.push(element);
      return open.length > 0;
    },
    closes(element) {
      if (open.length === 0) return false;
      const at = open.findLastIndex(({ name }) => name === element.name);
      if (at >= 0) open.length = at;
      else if (endEnds(open, element)) open.length = 0;
      else return true;
      return at >= 0;
    },
    end: () => void (open.length = 0),
  };
}

/** Whether a start tag ends the element not shown because it cannot stand inside it: `<td style="display:none">…<td>`. */
function startEnds(open: Element[], { name, effect }: Element): boolean {
  const root = open[0] as Element;
  if (isMachine(root)) return false;
  const holds = (...kinds: Effect[]): boolean => open.some((o) => o.effect && kinds.includes(o.effect));
  switch (effect) {
    case 'cell':
      return !holds('table', 'row', 'rowGroup');
    case 'row':
      return !holds('table', 'rowGroup');
    case 'rowGroup':
      return !holds('table');
    case 'break':
      return root.name === 'p'
        ? name !== 'br' && name !== 'button'
        : root.name === 'li' && name === 'li' && open.length === 1;
    default:
      return false;
  }
}

/** Whether an end tag without a start tag inside ends the element not shown because it ends one round it: `<p><span hidden>…</p>`. */
function endEnds(open: Element[], { name, effect }: Element): boolean {
  const root = open[0] as Element;
  if (isMachine(root)) return false;
  if (name === 'p') return root.effect === undefined;
  if (name === 'ruby') return root.silence === 'gloss';
  if (effect === 'cell' || effect === 'row' || effect === 'rowGroup')
    return !open.some((o) => o.effect === 'table');
  return effect !== undefined;
}

/** Whether nothing but its own end tag ends an element. */
const isMachine = ({ silence }: Element): boolean => silence === 'machine' || silence === 'raw';
