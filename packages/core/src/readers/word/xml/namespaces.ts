/** The prefix by which the code calls each namespace, by URI. */
export type Namespaces = ReadonlyMap<string, string>;

const DECLARATION = /^xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/u;
const LONGEST = 300;

/** Gives names their usual prefixes; undefined where the source uses no others. A prefix stands for one namespace throughout. */
export function renamer(source: Buffer, namespaces: Namespaces): ((name: string) => string) | undefined {
  const usual = new Map<string, string>();
  for (let at = source.indexOf('xmlns'); at >= 0; at = source.indexOf('xmlns', at + 5)) {
    const [, prefix = '', double, single] = DECLARATION.exec(source.toString('utf8', at, at + LONGEST)) ?? [];
    const meant = namespaces.get(double ?? single ?? '');
    if (meant !== undefined && meant !== prefix) usual.set(prefix, meant);
  }
  return usual.size > 0 ? (name) => renamed(name, usual) : undefined;
}

function renamed(name: string, usual: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = usual.get(colon < 0 ? '' : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}
