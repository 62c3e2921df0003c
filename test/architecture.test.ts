import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const CORE = 'packages/core/src/';

const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8')) as {
  exports: Record<string, { source?: string } | string>;
};

/** By what the core is imported, @gouji/core/answers, and the room that stands for it in `roomOf`, answers. */
const entries = new Map(
  Object.entries(manifest.exports).flatMap(([path, to]) =>
    typeof to === 'string' || to.source === undefined
      ? []
      : [[path.replace(/^\./u, '@gouji/core'), roomOf(CORE + to.source.replace('./src/', ''))] as const],
  ),
);

/** The table of docs/architecture.md: each room with those that it may import. */
const allowed = new Map(
  [
    ...readFileSync(join(root, 'docs/architecture.md'), 'utf8').matchAll(
      /^(?<room>[a-z/]+) +-> (?<rooms>[a-z ]+)$/gmu,
    ),
  ].map(({ groups }) => [groups?.['room'] ?? '', new Set(groups?.['rooms']?.split(' '))]),
);

const sources = globSync(['packages/core/src/**/*.ts', 'apps/*/src/**/*.ts'], { cwd: root });
const isTest = (path: string): boolean => /\.test\.ts$|\/testing\//u.test(path);

/** The room that a file stands in: a folder of the core, a file at its top, or an app. */
function roomOf(path: string): string {
  if (!path.startsWith(CORE)) return path.split('/').slice(0, 2).join('/');
  return (path.slice(CORE.length).split('/')[0] ?? '').replace(/(?:\.test)?\.ts$/u, '');
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?['"](?<name>[^'"]+)['"]|import\(\s*['"](?<lazy>[^'"]+)['"]\s*\)/gu;

const importsOf = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(IMPORT)].map(
    ({ groups }) => groups?.['name'] ?? groups?.['lazy'] ?? '',
  );

/** What an import reaches: a room, `node`, `core`, or nothing that the table speaks of. */
function target(from: string, name: string): string | undefined {
  if (name.startsWith('node:')) return 'node';
  if (entries.has(name)) return 'core';
  if (!name.startsWith('.')) return undefined;
  return roomOf(normalize(join(dirname(from), name)));
}

test('the table names every room that there is', () => {
  const rooms = new Set(sources.map(roomOf));
  for (const entry of entries.values()) rooms.delete(entry);
  expect([...rooms].sort()).toEqual([...allowed.keys()].sort());
});

describe.each([...allowed])('%s', (room, may) => {
  test('imports only what the table allows', () => {
    const broken = sources
      .filter((path) => roomOf(path) === room && !isTest(path))
      .flatMap((path) =>
        importsOf(path).flatMap((name) => {
          const reached = target(path, name);
          return reached === undefined || reached === room || may.has(reached)
            ? []
            : [`${path} imports ${name}`];
        }),
      );
    expect(broken).toEqual([]);
  });
});

test('apps reach the core by its public names alone', () => {
  const inside = sources
    .filter((path) => path.startsWith('apps/'))
    .flatMap((path) =>
      importsOf(path)
        .filter((name) => /@gouji\/core|packages\/core/u.test(name) && !entries.has(name))
        .map((name) => `${path}: ${name}`),
    );
  expect(inside).toEqual([]);
});

test('no label of a form stands outside forms/, rules/, ask/ and the claims', () => {
  const labels = /予以公开|上年结转|结果维持|处理决定数量|现行有效件数/u;
  const speaking = /\/(?:forms|rules|ask|places)\/|\/parse\/(?:claims|choose-form)/u;
  const found = sources.filter(
    (path) =>
      path.startsWith(CORE) &&
      !isTest(path) &&
      !speaking.test(path) &&
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .some((line) => labels.test(line) && !/^\s*(?:\/\/|\/?\*)/u.test(line)),
  );
  expect(found).toEqual([]);
});
