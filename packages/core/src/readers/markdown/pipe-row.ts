/** The cells of a pipe row, as written. */
export function splitPipeRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  const row = line.trim();
  for (let i = row.startsWith('|') ? 1 : 0; i < row.length; i += 1) {
    const char = row.charAt(i);
    if (char === '\\') cell += char + row.charAt((i += 1));
    else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  // a | b | and a | b have two cells each.
  if (cell || !row.endsWith('|') || cells.length === 0) cells.push(cell.trim());
  return cells;
}

/** Whether a line is the delimiter under the header of a pipe table, `|:---|---:|`; placeholders, `- | -` or `--- |`, are none. */
export function isDelimiterRow(line: string): boolean {
  if (!/^[\t |:-]*$/u.test(line) || !line.includes('|') || !line.includes('-')) return false;
  const row = line.trim();
  const cells = splitPipeRow(row);
  if (cells.length < 2 && !row.startsWith('|')) return false;
  const tight = /^\|\S+$/u.test(row);
  return cells.every((cell) => /^:?-+:?$/u.test(cell) && (tight || cell.length > 2 || cell.includes(':')));
}
