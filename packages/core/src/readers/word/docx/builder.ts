import { lifted } from '../../../text/raised.ts';
import { addStruck, addText, type Flow } from '../flow.ts';
import type { Walk } from '../xml/walk.ts';
import { takeCode, type Fields } from './fields.ts';
import type { Labels } from './numbering.ts';
import { isStruck, type RunLook, type Style } from './styles.ts';

/** A document being built. */
export interface Builder extends Walk<Builder> {
  flow: Flow;
  labels: Labels;
  styles: (id: string) => Style;
  keepsContents: boolean;
  /** Whether text stands in `w:t`, or in the code of a field. */
  takes: 'text' | 'code' | undefined;
  fields: Fields;
  /** How the run looks, and each of the paragraph that says nothing else. */
  run: RunLook;
  runs: RunLook;
  choices: boolean[];
  paragraph: { style: string | undefined; list: string | undefined; level: number | undefined };
}

export function takeText(builder: Builder, text: string): void {
  if (builder.silentFrom > 0) return;
  if (builder.takes === 'text') write(builder, text);
  else if (builder.takes === 'code' && !builder.keepsContents) takeCode(builder.fields, text);
}

/** Adds text to the paragraph unless it belongs to a field's code or contents. */
export function write({ fields, flow, run }: Builder, text: string): void {
  if (fields.unseen > 0) return;
  if (isStruck(run)) addStruck(flow, text);
  else addText(flow, lifted(text, run.lift));
}
