import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document } from '../../document/document.ts';
import { readDocument } from '../index.ts';
import type { SourceFile } from '../reader.ts';

const root = join(import.meta.dirname, '../../../test/fixtures');

/** A file among the fixtures. */
export const fixture = (path: string): SourceFile => ({
  name: basename(path),
  bytes: readFileSync(join(root, path)),
});

/** What was drawn by eye for a fixture. */
export const drawing = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The names of the fixtures in a folder that end so. */
export const fixtureNames = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));

/** A text as a file. */
export const textFile = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The document made of a text under that name. */
export const readText = async (name: string, text: string): Promise<Document> =>
  (await readDocument(textFile(name, text))).document;
