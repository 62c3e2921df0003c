const COMMA = 44;

/** Finds the number at a position of a JSON array of numbers and nulls without reading all of it: NaN where there is none. */
export function numberAt(json: string, position: number): number {
  if (position < 0) return Number.NaN;
  let start = 1;
  for (let index = 0; index < position && start < json.length; index += 1) start = afterComma(json, start);
  return start < json.length ? numberFrom(json, start) : Number.NaN;
}

// By character codes: indexOf would be called a hundred times for as many short numbers.
function afterComma(json: string, start: number): number {
  let at = start;
  while (at < json.length && json.charCodeAt(at) !== COMMA) at += 1;
  return at + 1;
}

// 12,null,-3.5] from any of its numbers
function numberFrom(json: string, start: number): number {
  const end = afterComma(json, start) - 1;
  const text = json.slice(start, end === json.length ? end - 1 : end);
  return text === '' || text === 'null' ? Number.NaN : Number(text);
}
