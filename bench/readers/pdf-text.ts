import { readFileSync } from 'node:fs';
import { loadFromCore, pathInCore } from '../libraries.ts';

type Functions = Record<string, (...args: number[]) => number>;
type Pdfium = { wasmExports: Functions; HEAPU8: Uint8Array };
type Package = { init(options: { wasmBinary: Uint8Array }): Promise<{ pdfium: Pdfium }> };

let engine: Promise<Pdfium> | undefined;

async function start(): Promise<Pdfium> {
  const { init } = loadFromCore<Package>('@embedpdf/pdfium');
  const wasmBinary = readFileSync(pathInCore('@embedpdf/pdfium/pdfium.wasm'));
  const { pdfium } = await init({ wasmBinary });
  pdfium.wasmExports['PDFiumExt_Init']?.();
  return pdfium;
}

/** The text of every page of a PDF as pdfium gives it, without any box or line. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const pdfium = await (engine ??= start());
  const call = (name: string, ...args: number[]): number => pdfium.wasmExports[name]?.(...args) ?? 0;
  const file = call('malloc', bytes.length);
  pdfium.HEAPU8.set(bytes, file);
  const document = call('FPDF_LoadMemDocument', file, bytes.length, 0);
  let whole = '';
  for (let i = 0; i < call('FPDF_GetPageCount', document); i += 1) {
    const page = call('FPDF_LoadPage', document, i);
    const text = call('FPDFText_LoadPage', page);
    const count = call('FPDFText_CountChars', text);
    const buffer = call('malloc', 2 * (count + 1));
    call('FPDFText_GetText', text, 0, count, buffer);
    whole += new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + 2 * count));
    call('free', buffer);
    call('FPDFText_ClosePage', text);
    call('FPDF_ClosePage', page);
  }
  call('FPDF_CloseDocument', document);
  call('free', file);
  return whole;
}
