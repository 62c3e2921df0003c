const TAG = /<(\/?)([a-z-]+)(?:\s[^<>]*)?>|<|&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);/giu;
const KNOWN = new Set(
  'b strong i em u ins s strike del code pre a span tg-spoiler blockquote tg-emoji'.split(' '),
);

/** The text of a message written in the HTML of Telegram, without its tags; an error as Telegram words it where it is not sound. */
export function parseHtml(html: string): { text: string } | { error: string } {
  const open: string[] = [];
  let text = '';
  let from = 0;
  const wrong = (reason: string, at: number) => ({
    error: `Bad Request: can't parse entities: ${reason} at byte offset ${Buffer.byteLength(html.slice(0, at))}`,
  });
  for (const match of html.matchAll(TAG)) {
    const [all, closing, name = ''] = match;
    text += html.slice(from, match.index);
    from = match.index + all.length;
    if (all.startsWith('&')) text += '·';
    else if (!KNOWN.has(name.toLowerCase())) return wrong(`Unsupported start tag "${name}"`, match.index);
    else if (closing && open.pop() !== name) return wrong(`Unmatched end tag "${name}"`, match.index);
    else if (!closing) open.push(name);
  }
  const left = open.pop();
  if (left !== undefined)
    return {
      error: `Bad Request: can't parse entities: Can't find end tag corresponding to start tag "${left}"`,
    };
  return { text: text + html.slice(from) };
}
