import { numberOf } from '../xml/attributes.ts';
import type { Effect } from '../xml/walk.ts';
import type { Attribute } from '../xml/scan-xml.ts';
import type { Builder, Look } from './builder.ts';
import { OUTLINE, readLevel } from './lists.ts';

const startLevels = (builder: Builder, name: string): void => {
  builder.levels = new Map();
  builder.lists.styles.set(name, builder.levels);
};

const LEVEL: Effect<Builder> = {
  open({ levels }, attribute) {
    levels.set(numberOf(attribute('level'), 1), readLevel(attribute));
  },
};

/** What the properties of a style say of how text looks. */
export function lookIn(attribute: Attribute): Partial<Look> {
  const display = attribute('display');
  const line = attribute('text-line-through-style') ?? attribute('text-line-through-type');
  const position = attribute('text-position');
  return {
    ...(display && { hidden: display === 'none' }),
    ...(line && { struck: line !== 'none' }),
    ...(position && { lift: liftAt(position) }),
  };
}

// super 58% | 33% 58% | sub 58% | -33% 58% | 0% 100%
const liftAt = (position: string): Look['lift'] =>
  /^(?:super|\+?[1-9])/u.test(position)
    ? 'raised'
    : /^(?:sub|-[1-9])/u.test(position)
      ? 'lowered'
      : undefined;

/** What styles say that shows in the text. */
export const STYLES: Record<string, Effect<Builder>> = {
  'style:style': {
    open(builder, attribute) {
      builder.style = attribute('name') ?? '';
      const inherited = builder.styles.get(attribute('parent-style-name') ?? '');
      if (inherited) builder.styles.set(builder.style, inherited);
    },
  },
  'style:text-properties': {
    open({ styles, style }, attribute) {
      const told = lookIn(attribute);
      if (Object.keys(told).length > 0) styles.set(style, { ...styles.get(style), ...told });
    },
  },
  'text:list-style': { open: (builder, attribute) => startLevels(builder, attribute('name') ?? '') },
  'text:outline-style': { open: (builder) => startLevels(builder, OUTLINE) },
  'text:list-level-style-number': LEVEL,
  'text:outline-level-style': LEVEL,
};
