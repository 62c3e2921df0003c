import type { Attribute } from './scan-xml.ts';

/** What an element does to the document being built. `skip`: nothing in it counts. `inside`: what the elements in it do, where that differs. */
export type Effect<B> = {
  open?: (builder: B, attribute: Attribute) => void;
  close?: (builder: B) => void;
  skip?: true;
  inside?: Elements<B>;
};

/** What each element does, by name; those not named only hold others. */
export type Elements<B> = ReadonlyMap<string, Effect<B>>;

export const elements = <B>(effects: Record<string, Effect<B>>): Elements<B> =>
  new Map(Object.entries(effects));

/** The elements of these names do nothing, and nothing in them counts. */
export const skipped = <B>(names: string): Record<string, Effect<B>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, { skip: true }]));

/**
 * Where a walk through XML stands: `depth` counts the open elements; those from `silentFrom` inwards do not count. What
 * the elements did further out is kept in `around`, with the depth in `depths` from which others do it.
 */
export type Walk<B> = {
  elements: Elements<B>;
  around: Elements<B>[];
  depths: number[];
  depth: number;
  silentFrom: number;
};

export const startWalk = <B>(all: Elements<B>): Walk<B> => ({
  elements: all,
  around: [],
  depths: [],
  depth: 0,
  silentFrom: 0,
});

/** Takes a start tag. */
export function openElement<B extends Walk<B>>(builder: B, name: string, attribute: Attribute): void {
  builder.depth += 1;
  if (builder.silentFrom > 0) return;
  const effect = builder.elements.get(name);
  if (!effect) return;
  if (effect.skip) builder.silentFrom = builder.depth;
  effect.open?.(builder, attribute);
  if (effect.inside) {
    builder.around.push(builder.elements);
    builder.depths.push(builder.depth);
    builder.elements = effect.inside;
  }
}

/** Takes an end tag. */
export function closeElement<B extends Walk<B>>(builder: B, name: string): void {
  const { depth, silentFrom, around, depths } = builder;
  builder.depth -= 1;
  if (silentFrom > 0 && depth > silentFrom) return;
  builder.silentFrom = 0;
  while (depths.length > 0 && (depths.at(-1) ?? 0) >= depth) {
    builder.elements = around.pop() ?? builder.elements;
    depths.pop();
  }
  builder.elements.get(name)?.close?.(builder);
}

/** Lets nothing count until the element ends that stands so many levels further out than the one now open. */
export function silence<B>(walk: Walk<B>, levels = 0): void {
  walk.silentFrom = Math.max(1, walk.depth - levels);
}
