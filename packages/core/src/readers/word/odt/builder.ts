import { raised } from '../../../text/raised.ts';
import { addText, type Flow } from '../flow.ts';
import type { Walk } from '../xml/walk.ts';
import type { Lists, ListLevel } from './lists.ts';

/** A document being built. Styles come first and only say what is hidden and how lists are numbered. */
export interface Builder extends Walk<Builder> {
  flow: Flow;
  lists: Lists;
  /** The list style, and the style of text, that is being read. */
  levels: Map<number, ListLevel>;
  style: string;
  hidden: Set<string>;
  /** The styles of text that stands above its line, and the depth from which the text does; 0 where it does not. */
  raised: Set<string>;
  raisedFrom: number;
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
export function write(builder: Builder, text: string): void {
  if (builder.deleting === undefined) addText(builder.flow, builder.raisedFrom > 0 ? raised(text) : text);
}

export function takeText(builder: Builder, text: string): void {
  if (builder.silentFrom === 0 && builder.paragraphs > 0) write(builder, text);
}
