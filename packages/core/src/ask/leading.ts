/** The first so many of a list in an order, equals as they come, without putting all of it in order. */
export function leading<T>(all: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const one of all) {
    const last = first[count - 1];
    if (last !== undefined && compare(one, last) >= 0) continue;
    let at = first.length;
    while (at > 0 && compare(one, first[at - 1] as T) < 0) at -= 1;
    first.splice(at, 0, one);
    if (first.length > count) first.pop();
  }
  return first;
}
