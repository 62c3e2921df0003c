/** The list in order; itself where it stands in order already, as most do. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let i = 1; i < list.length; i += 1) {
    if (compare(list[i - 1] as T, list[i] as T) > 0) return list.toSorted(compare);
  }
  return list;
}
