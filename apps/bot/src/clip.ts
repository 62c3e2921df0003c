/** A text of so many characters at most; an ellipsis stands for what is left out. */
export function clip(text: string, most: number): string {
  // Characters, not halves of them.
  const characters = Array.from(text.trim().toWellFormed());
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}
