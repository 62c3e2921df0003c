import { beginsWith } from '../bytes.ts';

const signatures: [string, string][] = [
  ['PDF', '%PDF-'],
  ['ZIP (DOCX, XLSX, OFD, …)', 'PK\u0003\u0004'],
  ['OLE (DOC, XLS)', '\u00d0\u00cf\u0011\u00e0'],
  ['RTF', '{\\rtf'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\u0000'],
  ['TIFF', 'MM\u0000*'],
  ['RAR', 'Rar!'],
  ['7z', '7z\u00bc\u00af'],
  ['gzip', '\u001f\u008b'],
  ['xz', '\u00fd7zXZ\u0000'],
  ['Zstandard', '\u0028\u00b5\u002f\u00fd'],
  ['bzip2', 'BZh91AY'],
  ['CAB', 'MSCF\u0000\u0000'],
];

// Text files carry a stray control character now and then; what is not text is full of them.
const MOST_CONTROLS = 1 / 200;
const FEW = 4;
// Tab, line feed, vertical tab (Word's line break), form feed, carriage return, end of file under DOS, escape.
const LAYOUT = [9, 10, 11, 12, 13, 26, 27];
const SPACE = 32;
/** 1 for each byte below the space that is another control character. */
const CONTROLS = Uint8Array.from({ length: SPACE }, (_, byte) => (LAYOUT.includes(byte) ? 0 : 1));
const PROBE = 65_536;

/** The name of a format that is not text, from the first bytes of a file; undefined where they are of none that is known. */
export function knownSignature(bytes: Uint8Array): string | undefined {
  return signatures.find(([, opening]) => beginsWith(bytes, opening))?.[0];
}

/** Whether bytes in an 8-bit encoding are something else than text. */
export function isBinary(bytes: Uint8Array): boolean {
  if (knownSignature(bytes)) return true;
  const probed = Math.min(bytes.length, PROBE);
  let controls = 0;
  for (let i = 0; i < probed; i += 1) {
    const byte = bytes[i] as number;
    if (byte < SPACE) controls += CONTROLS[byte] as number;
  }
  return controls > Math.max(FEW, probed * MOST_CONTROLS);
}
