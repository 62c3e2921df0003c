import { declarationsIn, type Declared, type Look, type Property } from './look.ts';

/** What the `<style>` elements of a page say of how text shows. */
export type StyleSheet = {
  /** Takes the text of such an element; says whether it tells of any look. */
  add(css: string, media: string): boolean;
  /** Whether no look has been told of. */
  isEmpty(): boolean;
  /** What it declares of an element with such attributes. */
  of(name: string, attributes: string): Declared | undefined;
};

/** A simple selector: an element, classes and an id, each of which may be missing. */
type Selector = { name: string; classes: string[]; id: string };

/** A declaration for elements of a selector; of two the one with more weight counts. */
type Rule = Selector & { property: Property; look: Look | 'plain'; weight: number };

// More of it no page has use for: what stands behind is not read.
const MOST_CHARACTERS = 1_000_000;
const MOST_DECLARATIONS = 50_000;
const MOST_RULES = 1_500;

/** Quick to look for: a sheet without any of it hides nothing. */
const TELLING =
  /display\s*:\s*none|line-through|vertical-align\s*:\s*su|visibility\s*:\s*[hc]|font-size\s*:\s*[0.]|opacity\s*:\s*[0.]|mso-hide/iu;

/** Comments, and texts, in which braces are none. */
const ASIDE = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"|'[^'\n]*'|<!--|-->/gu;

export function createStyleSheet(): StyleSheet {
  const rules = new Map<string, Rule[]>();
  let room = MOST_CHARACTERS;
  let count = 0;
  return {
    isEmpty: () => count === 0,
    add(css, media) {
      const read = css.slice(0, room);
      room -= read.length;
      const shows = TELLING.test(read) ? showsOn(media) : 'never';
      if (shows === 'never') return false;
      const told = [
        ...rulesIn(`${read.replaceAll(ASIDE, ' ')}}}`, shows === 'screen').take(MOST_DECLARATIONS),
      ];
      const properties = new Set(told.filter(({ look }) => look !== 'plain').map(({ property }) => property));
      for (const rule of told) {
        if (!properties.has(rule.property)) continue;
        if ((count += 1) > MOST_RULES) break;
        // Of equal weights the later counts.
        const placed = { ...rule, weight: rule.weight + count / (MOST_RULES + 1) };
        const others = rules.get(keyOf(rule));
        if (others) others.push(placed);
        else rules.set(keyOf(rule), [placed]);
      }
      return true;
    },
    of(name, attributes) {
      const { classes, id } = markedBy(attributes);
      const heaviest = new Map<Property, Rule>();
      for (const key of [name, ...classes.map((one) => `.${one}`), `#${id}`])
        for (const rule of rules.get(key) ?? []) {
          if (rule.name && rule.name !== name) continue;
          if (rule.id && rule.id !== id) continue;
          if (!rule.classes.every((one) => classes.includes(one))) continue;
          if (rule.weight > (heaviest.get(rule.property)?.weight ?? 0)) heaviest.set(rule.property, rule);
        }
      return heaviest.size > 0
        ? new Map(Array.from(heaviest, ([property, { look }]) => [property, look]))
        : undefined;
    },
  };
}

const keyOf = ({ name, classes, id }: Selector): string =>
  id ? `#${id}` : classes[0] === undefined ? name : `.${classes[0]}`;

/** Whether what holds for a list of media holds on a screen; `maybe` where that depends on more. */
function showsOn(media: string): 'screen' | 'maybe' | 'never' {
  const kinds = media
    .toLowerCase()
    .split(',')
    .map((kind) => kind.trim());
  if (kinds.some((kind) => /^(?:(?:only\s+)?(?:screen|all)|not\s+print|)$/u.test(kind))) return 'screen';
  return kinds.every((kind) =>
    /^(?:only\s+)?(?:print|speech|aural|braille|tty)\b|^not\s+(?:screen|all)$/u.test(kind),
  )
    ? 'never'
    : 'maybe';
}

// td.x, #y { display: none }      @media print { … }      @import "z";      .x { display: none      <- the end of the sheet ends it
/** The rules of a sheet, and of the blocks in it that hold on a screen. */
function* rulesIn(css: string, isSure: boolean): Generator<Rule> {
  const open: { head: string; from: number }[] = [];
  let from = 0;
  for (const { 0: mark, index } of css.matchAll(/[{};]/gu)) {
    if (mark === '{') open.push({ head: css.slice(from, index).trim(), from: index + 1 });
    const block = mark === '}' ? open.pop() : undefined;
    from = index + 1;
    if (!block || block.head.startsWith('@')) continue;
    const holds = holdsIn(open.map(({ head }) => head));
    if (holds !== 'never')
      yield* rulesOf(block.head, css.slice(block.from, index), isSure && holds === 'screen');
  }
}

/** Whether what stands in blocks with such heads holds on a screen. */
function holdsIn(heads: string[]): ReturnType<typeof showsOn> {
  const each = heads.map((head) => {
    const media = /^@media\b(?<list>.*)$/isu.exec(head)?.groups?.['list'];
    return media === undefined ? (/keyframes/iu.test(head) ? 'never' : 'maybe') : showsOn(media);
  });
  return each.includes('never') ? 'never' : each.includes('maybe') ? 'maybe' : 'screen';
}

const SIMPLE = /^(?<name>[a-z][\w-]*)?(?<marks>(?:[.#][\w\u0080-\uffff-]+)*)$/iu;
/** What is so only while a reader points there, and what is no element. */
const PASSING = /:(?:hover|focus|active|target|checked|before|after|first-l)|::/iu;
/** The looks that make text disappear. */
const HIDING: ReadonlySet<Property> = new Set(['display', 'visibility', 'opacity', 'font-size']);
const LONGEST_LIST = 400;

/**
 * What declarations say of each element of a list. Which elements stand in a certain place, or on a certain screen, nobody
 * knows here: what a rule for those shows counts as shown, what it hides does not count as hidden.
 */
function* rulesOf(selectors: string, declarations: string, isSure: boolean): Generator<Rule> {
  const declared = [...declarationsIn(declarations)];
  if (declared.length === 0) return;
  for (const written of selectors.split(',', LONGEST_LIST)) {
    const whole = written.trim();
    if (PASSING.test(whole)) continue;
    // .tab > li.on:first-child -> li.on
    const last = whole.split(/[\s>+~]+/u).at(-1) ?? '';
    const selector = selectorOf(last.replace(/[:[].*$/su, ''));
    if (!selector) continue;
    const isPlain = isSure && SIMPLE.test(whole);
    for (const { property, look, important } of declared) {
      if (!isPlain && (look !== 'plain' || !HIDING.has(property))) continue;
      yield { ...selector, property, look, weight: weightOf(whole) + (important ? IMPORTANT : 0) };
    }
  }
}

const [ID, CLASS, IMPORTANT] = [1_000_000, 1_000, 1_000_000_000];

/** What a selector weighs: ids before classes and states before names. */
const weightOf = (selector: string): number =>
  ID * countOf(selector, /#/gu) +
  CLASS * countOf(selector, /[.[:]/gu) +
  countOf(selector, /(?<![\w.#:[\u0080-\uffff-])[a-z]/giu);

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

function selectorOf(written: string): Selector | undefined {
  const { name = '', marks = '' } = SIMPLE.exec(written)?.groups ?? {};
  if (!name && !marks) return undefined;
  const each = marks.match(/[.#][^.#]+/gu) ?? [];
  return {
    name: name.toLowerCase(),
    classes: each.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
    id: each.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
  };
}

const ATTRIBUTE =
  /(?<name>[^\s=/>"']+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]*)))?/gu;
// A class more than these makes no difference.
const MOST_CLASSES = 32;

/** The classes and the id among the attributes of a tag; of one written twice the first counts. */
function markedBy(attributes: string): { classes: string[]; id: string } {
  const values = new Map<string, string>();
  for (const { groups } of attributes.matchAll(ATTRIBUTE)) {
    const name = groups?.['name']?.toLowerCase() ?? '';
    if ((name === 'class' || name === 'id') && !values.has(name))
      values.set(name, groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '');
  }
  const classes = (values.get('class') ?? '').split(/\s+/u, MOST_CLASSES).filter(Boolean);
  return { classes, id: values.get('id') ?? '' };
}
