/** An item of a list: what it counts, how many, and where it ends in the text. */
export type ListItem = { name: string; value: number; start: number; end: number };

// ，其中网上申请862件、信函申请171件、当面申请13件。
const OPENING = /[,;。(:]?(?:其中)?[,:]?/uy;

/** The counted items that stand one behind the other from a place of a folded text; `item` is sticky, with the groups name, count and next. */
export function listBehind(text: string, from: number, item: RegExp): { items: ListItem[]; end: number } {
  OPENING.lastIndex = from;
  let at = from + (OPENING.exec(text)?.[0].length ?? 0);
  const items: ListItem[] = [];
  for (;;) {
    item.lastIndex = at;
    const found = item.exec(text);
    if (!found) break;
    const { name = '', count = '', next = '' } = found.groups ?? {};
    const end = at + found[0].length - next.length;
    items.push({ name, value: Number(count), start: at, end });
    at = end + next.length;
    if (next === '') break;
  }
  return { items, end: items.at(-1)?.end ?? at };
}
