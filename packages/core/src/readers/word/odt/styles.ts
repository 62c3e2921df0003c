import { numberOf } from '../xml/attributes.ts';
import type { Effect } from '../xml/walk.ts';
import type { Builder } from './builder.ts';
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

/** What styles say that shows in the text. */
export const STYLES: Record<string, Effect<Builder>> = {
  'style:style': {
    open(builder, attribute) {
      builder.style = attribute('name') ?? '';
      if (builder.hidden.has(attribute('parent-style-name') ?? '')) builder.hidden.add(builder.style);
    },
  },
  'style:text-properties': {
    open({ hidden, raised, style }, attribute) {
      // super 58% | 33% 58%
      if (/^(?:super|[1-9])/u.test(attribute('text-position') ?? '')) raised.add(style);
      const display = attribute('display');
      const struck = attribute('text-line-through-style') ?? attribute('text-line-through-type');
      if (display === 'none' || (struck && struck !== 'none')) hidden.add(style);
      else if (display === 'true' || struck === 'none') hidden.delete(style);
    },
  },
  'text:list-style': { open: (builder, attribute) => startLevels(builder, attribute('name') ?? '') },
  'text:outline-style': { open: (builder) => startLevels(builder, OUTLINE) },
  'text:list-level-style-number': LEVEL,
  'text:outline-level-style': LEVEL,
};
