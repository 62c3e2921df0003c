import type { Lift } from '../../../text/raised.ts';
import type { Attribute } from '../../word/xml/scan-xml.ts';
import type { Look } from '../look.ts';

const LIFTS: ReadonlyMap<string | undefined, Lift> = new Map([
  ['superscript', 'raised'],
  ['subscript', 'lowered'],
]);

// <font><strike/><vertAlign val="superscript"/></font>
/** A look with what an element of a font, or of the properties of a run, says of it. */
export function lookWith(look: Look, name: string, attribute: Attribute): Look {
  if (name === 'x:strike') return { ...look, struck: !/^(?:0|false)$/u.test(attribute('val') ?? '') };
  return name === 'x:vertAlign' ? { ...look, lift: LIFTS.get(attribute('val')) } : look;
}
