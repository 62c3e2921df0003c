import type { Document } from '../document/document.ts';

/** A file as it came: its name is only a hint, its bytes decide. */
export type SourceFile = { name: string; bytes: Uint8Array };

/** Turns one format into a Document. `text` gives the file decoded, once, when it is first asked for. */
export type Reader = {
  format: string;
  recognises(file: SourceFile, text: () => string): boolean;
  read(file: SourceFile, text: () => string): Document | Promise<Document>;
};
