/** The word in lower case without its plural or possessive ending, so that requests and request are one word. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (lower.length < 4 || /(?:ss|(?<!a)us|is)$/u.test(lower)) return lower;
  if (/(?:sses|shes|ches)$/u.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  const plain = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  // organisation, centralised
  return plain.replace(/is(?=ation|ed$|e$|ing$)/u, (ending) => (plain.length > 7 ? 'iz' : ending));
}

/** The key of a phrase in Latin letters: its stems. */
export const phraseKey = (phrase: string): string =>
  (phrase.match(/[a-z0-9]+(?:['’]s?)?/giu) ?? []).map(stem).join(' ');
