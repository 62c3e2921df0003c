import { type Lift, lifted } from '../../text/raised.ts';
import type { Element } from './elements.ts';
import type { Look } from './look.ts';
import type { Take } from './references.ts';

/** Follows the element that stands above or below its line. It ends with its end tag, or with the cell or paragraph round it. */
export type Lifting = {
  readonly isOn: boolean;
  opens(element: Element, look: Look | undefined): void;
  closes(element: Element): void;
  /** What takes text as it stands there. */
  lifts(take: Take): Take;
};

export function liftingOf(): Lifting {
  let lift: Lift | undefined;
  let name = '';
  // How many elements of its name are open in it, itself one of them.
  let depth = 0;
  const set = (next: Lift | undefined): void => {
    lift = next;
    lifting.isOn = next !== undefined;
  };
  const lifting = {
    isOn: false,
    opens(element: Element, look: Look | undefined): void {
      if (element.effect) set(undefined);
      else if (lift) depth += element.name === name && element.silence === undefined ? 1 : 0;
      else {
        set(look === 'raised' || look === 'lowered' ? look : undefined);
        name = element.name;
        depth = 1;
      }
    },
    closes(element: Element): void {
      if (element.effect || (element.name === name && (depth -= 1) === 0)) set(undefined);
    },
    lifts(take: Take): Take {
      const at = lift;
      return (chunk, offset) => take(lifted(chunk, at), offset);
    },
  };
  return lifting;
}
