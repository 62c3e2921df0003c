const COMMA = 44;

/** Finds numbers by their positions in a JSON array of numbers and nulls without reading all of it: null where there is none. */
export function numbersAt(json: string, positions: readonly number[]): (number | null)[] {
  const order = positions.map((position, i) => ({ position, i })).sort((a, b) => a.position - b.position);
  const found: (number | null)[] = Array.from(positions, () => null);
  let [start, index] = [1, 0];
  for (const { position, i } of order) {
    if (position < 0) continue;
    for (; index < position && start < json.length; index += 1) start = afterComma(json, start);
    if (start < json.length) found[i] = numberFrom(json, start);
  }
  return found;
}

// By character codes: indexOf would be called a hundred times for as many short numbers.
function afterComma(json: string, start: number): number {
  let at = start;
  while (at < json.length && json.charCodeAt(at) !== COMMA) at += 1;
  return at + 1;
}

// 12,null,-3.5] from any of its numbers
function numberFrom(json: string, start: number): number | null {
  const end = afterComma(json, start) - 1;
  const text = json.slice(start, end === json.length ? end - 1 : end);
  return text === '' || text === 'null' ? null : Number(text);
}
