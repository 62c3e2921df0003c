import { elements, skipped, type Effect } from '../xml/walk.ts';
import type { Builder } from './builder.ts';

const DESCRIPTIONS = elements<Builder>({
  'text:changed-region': {
    open(builder, attribute) {
      builder.change = attribute('id') ?? '';
    },
  },
  'text:deletion': {
    open: ({ change, deletions }) => void deletions.add(change),
    skip: true,
  },
  ...skipped('text:insertion text:format-change'),
});

/**
 * Tracked changes, as accepted. What was deleted stands apart from the text; flat files may leave it in its place:
 * `370<text:change-start text:change-id="d"/>307<text:change-end text:change-id="d"/>`.
 */
export const CHANGES: Record<string, Effect<Builder>> = {
  'text:tracked-changes': { inside: DESCRIPTIONS },
  'text:change-start': {
    open(builder, attribute) {
      const id = attribute('change-id');
      if (id !== undefined && builder.deletions.has(id)) builder.deleting ??= id;
    },
  },
  'text:change-end': {
    open(builder, attribute) {
      if (builder.deleting === attribute('change-id')) builder.deleting = undefined;
    },
  },
};
