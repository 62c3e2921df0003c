import { type Lift, lifted } from '../../../text/raised.ts';
import { addStruck, addText, type Flow } from '../flow.ts';
import type { Walk } from '../xml/walk.ts';
import type { Lists, ListLevel } from './lists.ts';

/** How text looks: hidden, struck out, above or below its line. */
export type Look = { hidden: boolean; struck: boolean; lift: Lift | undefined };

export const PLAIN: Look = { hidden: false, struck: false, lift: undefined };

/** A document being built. Styles come first and only say what is hidden and how lists are numbered. */
export interface Builder extends Walk<Builder> {
  flow: Flow;
  lists: Lists;
  /** The list style, and the style of text, that is being read. */
  levels: Map<number, ListLevel>;
  style: string;
  /** What each style that says anything of it says of how text looks. */
  styles: Map<string, Partial<Look>>;
  /** How text looks here, and in each element round it. */
  look: Look;
  looks: Look[];
  /** The tracked change being described, those that are deletions, and the deletion being passed over. */
  change: string;
  deletions: Set<string>;
  deleting: string | undefined;
  /** How many paragraphs are open, one inside a text box inside another. */
  paragraphs: number;
  /** How often the open rows and cells are repeated, and how many columns the last cell covers beyond its first. */
  repeats: number[];
  covered: number;
}

/** Adds text to the paragraph unless it was deleted. */
export function write({ deleting, flow, look }: Builder, text: string): void {
  if (deleting !== undefined) return;
  if (look.struck) addStruck(flow, text);
  else addText(flow, lifted(text, look.lift));
}

export function takeText(builder: Builder, text: string): void {
  if (builder.silentFrom === 0 && builder.paragraphs > 0) write(builder, text);
}
