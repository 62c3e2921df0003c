type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const TOKEN =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/(?<end>[\w:-]+)>|<(?<name>[\w:-]+)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/?)>|(?<text>[^<]+)/uy;
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITY = /&(?:amp|lt|gt|quot|#\d+);/gu;
const NAMED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Parses XML as strictly as its grammar, as far as we write it; throws where it is not well-formed. */
export function parseXml(source: string): Element {
  if (NOT_XML.test(source)) throw new Error('a character that XML does not know');
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const { lastIndex } = TOKEN;
    const groups = TOKEN.exec(source)?.groups;
    if (!groups) throw new Error(`not well-formed at ${source.slice(lastIndex, lastIndex + 40)}`);
    step(open, groups);
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('an element is not closed');
  return root.children[0] ?? root;
}

function step(
  open: Element[],
  { end, name, attributes, empty, text }: Record<string, string | undefined>,
): void {
  const top = open.at(-1);
  if (!top) throw new Error('there is more than one root');
  if (text !== undefined) top.text += decoded(text);
  if (end !== undefined && open.pop()?.name !== end) throw new Error(`${end} was not open`);
  if (name === undefined) return;
  const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/gu)];
  const names = pairs.map(([, key = '']) => key);
  if (new Set(names).size < names.length) throw new Error(`${name} has an attribute twice`);
  const element = {
    name,
    attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
    children: [],
    text: '',
  };
  top.children.push(element);
  if (!empty) open.push(element);
}

function decoded(text: string): string {
  if (text.replaceAll(ENTITY, '').includes('&')) throw new Error(`a bare & in ${text}`);
  return text.replaceAll(
    ENTITY,
    (entity) => NAMED[entity] ?? String.fromCodePoint(Number(entity.slice(2, -1))),
  );
}
