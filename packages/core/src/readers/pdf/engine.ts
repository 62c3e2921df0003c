import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// The functions of pdfium in use.
const NAMES = [
  'malloc',
  'free',
  'PDFiumExt_Init',
  'FPDF_LoadMemDocument',
  'FPDF_GetLastError',
  'FPDF_CloseDocument',
  'FPDF_GetPageCount',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageWidthF',
  'FPDF_GetPageHeightF',
  'FPDF_GetPageBoundingBox',
  'FPDF_RenderPageBitmap',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetBounds',
  'FPDFFormObj_CountObjects',
  'FPDFFormObj_GetObject',
  'FPDFImageObj_GetImageDataRaw',
  'FPDFImageObj_GetImageFilterCount',
  'FPDFImageObj_GetImageFilter',
  'FPDFImageObj_GetImageMetadata',
  'FPDFImageObj_GetImagePixelSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFPath_GetDrawMode',
  'FPDFPath_CountSegments',
  'FPDFPath_GetPathSegment',
  'FPDFPathSegment_GetType',
  'FPDFPathSegment_GetPoint',
  'FPDFPathSegment_GetClose',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetTextObject',
  'FPDFText_GetCharOrigin',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
] as const;

/** The functions of pdfium: pointers, counts and flags, all as numbers, straight into its memory. */
type Functions = Record<(typeof NAMES)[number], (...args: number[]) => number>;

/** An instance of pdfium: its functions, its memory as it is now (it moves when it grows), and a little room for results. */
export type Engine = { f: Functions; memory(): Uint8Array; scratch: number; results(): Results };

/** What stands in the room for results, from its beginning, as numbers of each kind; until the next call of a function. */
export type Results = { integers: Int32Array; floats: Float32Array; doubles: Float64Array };

type Instance = { pdfium: { wasmExports: Functions; HEAPU8: Uint8Array } };

const SCRATCH_BYTES = 256;
// A report takes under 20 MB, hundreds of them no more; what a huge file took is given back only with the instance.
const MOST_BYTES = 64 * 1024 * 1024;

/** The one instance of this thread. */
let current: Promise<Engine> | undefined;

/**
 * Does one file's work with the instance of this thread, which is made anew after a huge file and where pdfium fails:
 * that may have broken it.
 */
export async function withEngine<T>(work: (engine: Engine) => T | Promise<T>): Promise<T> {
  const mine = (current ??= start());
  try {
    const engine = await mine;
    const done = await work(engine);
    if (engine.memory().length > MOST_BYTES) release(mine);
    return done;
  } catch (cause) {
    if (isCrash(cause)) release(mine);
    throw cause;
  }
}

/** Whether pdfium itself failed: a trap or an abort inside, or a nesting too deep for the stack. */
export const isCrash = (cause: unknown): boolean =>
  cause instanceof Error && (cause.name === 'RuntimeError' || /call stack/u.test(cause.message));

function release(engine: Promise<Engine>): void {
  if (current === engine) current = undefined;
}

async function start(): Promise<Engine> {
  const { init } = await import('@embedpdf/pdfium');
  const wasmBinary = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const silent = (): void => {};
  // Its types name Emscripten's, which it does not bring along.
  const options = { wasmBinary, print: silent, printErr: silent } as Parameters<typeof init>[0];
  // The exports themselves: the package's wrappers check each call, which takes longer than the call.
  const { pdfium } = (await init(options)) as unknown as Instance;
  // In an object of their own: one of all 600 exports takes as long to look into as many of them take to run.
  const f = Object.fromEntries(NAMES.map((name) => [name, pdfium.wasmExports[name]])) as Functions;
  f.PDFiumExt_Init();
  const scratch = f.malloc(SCRATCH_BYTES);
  let results = resultsIn(pdfium.HEAPU8.buffer, scratch);
  return {
    f,
    memory: () => pdfium.HEAPU8,
    scratch,
    // Arrays over memory that has moved are empty.
    results: () =>
      results.floats.length > 0 ? results : (results = resultsIn(pdfium.HEAPU8.buffer, scratch)),
  };
}

const resultsIn = (memory: ArrayBufferLike, at: number): Results => ({
  integers: new Int32Array(memory, at, SCRATCH_BYTES / 4),
  floats: new Float32Array(memory, at, SCRATCH_BYTES / 4),
  doubles: new Float64Array(memory, at, SCRATCH_BYTES / 8),
});
