import { readFileSync } from 'node:fs';
import { analyse, checkReport, readDocument } from '@gouji/core';
import { readCells } from '../../packages/core/src/parse/cells.ts';
import { chooseForm } from '../../packages/core/src/parse/choose-form.ts';
import { readClaims } from '../../packages/core/src/parse/claims.ts';
import { parseReport } from '../../packages/core/src/parse/index.ts';
import { decode } from '../../packages/core/src/readers/decode.ts';
import type { Measured } from '../readers/files.ts';
import { floors } from '../readers/floors.ts';
import { medians } from '../readers/median.ts';

/** Milliseconds of processor time that one file takes, stage by stage; `rest` is what parsing does beside cells and claims. */
export type Stages = {
  bytes: number;
  floor: number;
  decode: number;
  tables: number;
  align: number;
  claims: number;
  rest: number;
  rules: number;
  whole: number;
};

/** Formats that are text, which has to be decoded first. */
const TEXTS = new Set(['html', 'mhtml', 'markdown', 'csv', 'text']);

/** Measures every stage from the bytes of a file to its findings, in turns; undefined where a format has no floor to stand beside. */
export async function stagesOf({ name, path, bytes }: Measured): Promise<Stages | undefined> {
  const file = { name, bytes };
  const report = await analyse(file);
  const { document, format } = await readDocument(file);
  const form = chooseForm(document, report.year);
  const least = floors[format];
  if (!form || !least) return undefined;
  const paragraphs = document.blocks.filter((block) => block.kind === 'paragraph');
  // Rules meet each report once: they are given the one that was parsed in the same turn.
  let parsed = report;
  const works: (() => unknown)[] = [
    () => readFileSync(path),
    () => least.work(bytes, path),
    () => (TEXTS.has(format) ? decode(bytes) : undefined),
    () => readDocument(file),
    () => readCells(document, form, report.year),
    () => readClaims(paragraphs, report.year),
    () => (parsed = parseReport(document, report.source)),
    () => checkReport(parsed),
  ];
  const times = await medians(works, Number(process.env['BENCH_MILLISECONDS'] ?? 2000));
  const [read = 0, floor = 0, decoding = 0, reader = 0, align = 0, claims = 0, parse = 0, rules = 0] = times;
  return {
    bytes: read,
    floor,
    decode: decoding,
    tables: reader - decoding,
    align,
    claims,
    rest: Math.max(parse - align - claims, 0),
    rules,
    whole: reader + parse + rules,
  };
}
