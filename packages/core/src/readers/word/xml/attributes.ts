// Sticky, and each part begins where the one before cannot go on: no source makes it look twice.
const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy;

/** The attribute of that name, with whatever prefix, among those that stand between two places of the source. */
export function readAttribute(source: string, from: number, to: number, name: string): string | undefined {
  if (from >= to) return undefined;
  const written = source.slice(from, to);
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written)) {
    const [, called = '', double, single] = found;
    if (called === name || called.endsWith(`:${name}`)) return decodeEntities(double ?? single ?? '');
  }
  return undefined;
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/gu;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text with numbered characters and the five named ones put in; any other entity stays as written. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, decodeOne) : text;

function decodeOne(_: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The whole number that an attribute says, or else what it says by default. */
export const numberOf = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\s*[-+]?\d{1,9}\s*$/u.test(value) ? Number(value) : otherwise;
