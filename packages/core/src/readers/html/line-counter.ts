/** Gives the line, from 1, at which an offset of the source stands; to be asked in ascending order. */
export function lineCounter(source: string, firstLine = 1): (offset: number) => number {
  // A file whose lines end in \r\n or \n has \n; only very old ones end them with \r alone.
  const lineEnd = source.includes('\n') ? '\n' : '\r';
  let line = firstLine;
  let next = endOfLine(source, lineEnd, 0);
  return (offset) => {
    while (next < offset) {
      line += 1;
      next = endOfLine(source, lineEnd, next + 1);
    }
    return line;
  };
}

function endOfLine(source: string, lineEnd: string, from: number): number {
  const found = source.indexOf(lineEnd, from);
  return found < 0 ? Infinity : found;
}
