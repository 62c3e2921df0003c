import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Worker } from 'tesseract.js';
import type { Recogniser } from '../recogniser.ts';
import { pgm } from '../tesseract.ts';
import { TSV_HEADER, type Word, wordsOfTsv } from '../tsv.ts';

const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));

/** A real recogniser that needs no program on the machine; it knows Chinese alone. End it with `end`. */
export async function wasmTesseract(): Promise<Recogniser & { end(): Promise<void> }> {
  const worker = await createWorker('chi_sim', 1, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    languages: new Set(['chi_sim']),
    async read(pictures, { layout, only = '' }) {
      type Settings = Parameters<Worker['setParameters']>[0];
      const settings = { tessedit_pageseg_mode: String(layout), tessedit_char_whitelist: only };
      await worker.setParameters(settings as Settings);
      const words: Word[] = [];
      for (const [picture, bitmap] of pictures.entries()) {
        const { data: answer } = await worker.recognize(pgm(bitmap), {}, { text: false, tsv: true });
        const read = wordsOfTsv(`${TSV_HEADER}\n${answer.tsv ?? ''}`, 1) ?? [];
        for (const word of read) words.push({ ...word, picture });
      }
      return words;
    },
    end: async () => void (await worker.terminate()),
  };
}
