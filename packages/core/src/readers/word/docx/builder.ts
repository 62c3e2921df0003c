import { raised } from '../../../text/raised.ts';
import { addText, type Flow } from '../flow.ts';
import type { Walk } from '../xml/walk.ts';
import { takeCode, type Fields } from './fields.ts';
import type { Labels } from './numbering.ts';
import type { Style } from './styles.ts';

/** A document being built. */
export interface Builder extends Walk<Builder> {
  flow: Flow;
  labels: Labels;
  styles: (id: string) => Style;
  keepsContents: boolean;
  /** Whether text stands in `w:t`, or in the code of a field. */
  takes: 'text' | 'code' | undefined;
  fields: Fields;
  /** Whether the run stands above its line. */
  isRaised: boolean;
  choices: boolean[];
  paragraph: { style: string | undefined; list: string | undefined; level: number | undefined };
}

export function takeText(builder: Builder, text: string): void {
  if (builder.silentFrom > 0) return;
  if (builder.takes === 'text') write(builder, text);
  else if (builder.takes === 'code' && !builder.keepsContents) takeCode(builder.fields, text);
}

/** Adds text to the paragraph unless it belongs to a field's code or contents. */
export function write({ fields, flow, isRaised }: Builder, text: string): void {
  if (fields.unseen === 0) addText(flow, isRaised ? raised(text) : text);
}
