import { readFileSync } from 'node:fs';
import { analyse, checkReport, type Document, readDocument } from '@gouji/core';
import { MOST_TOGETHER } from '../../packages/core/src/ingest/words.ts';
import { readCells } from '../../packages/core/src/parse/cells.ts';
import { chooseForm } from '../../packages/core/src/parse/choose-form.ts';
import { readClaims } from '../../packages/core/src/parse/claims.ts';
import { parseInSteps } from '../../packages/core/src/parse/index.ts';
import { createLayouts } from '../../packages/core/src/parse/layouts.ts';
import { decode } from '../../packages/core/src/readers/decode.ts';
import type { Measured } from '../readers/files.ts';
import { floors } from '../readers/floors.ts';
import { medians } from '../readers/median.ts';

/** Milliseconds of processor time that one file takes, stage by stage; `again` is to align tables printed as others were, and `rest` what parsing does beside cells and claims. */
export type Stages = {
  bytes: number;
  floor: number;
  decode: number;
  tables: number;
  align: number;
  again: number;
  claims: number;
  rest: number;
  rules: number;
  whole: number;
};

/** Formats that are text, which has to be decoded first. */
const TEXTS = new Set(['html', 'mhtml', 'markdown', 'csv', 'text']);

/**
 * Measures every stage from the bytes of a file to its findings, in turns, each for as many files in a row as a worker has
 * in hand; undefined where a format has no floor to stand beside.
 */
export async function stagesOf({ name, path, bytes }: Measured): Promise<Stages | undefined> {
  const file = { name, bytes };
  const report = await analyse(file);
  const { document: first, format } = await readDocument(file);
  const form = chooseForm(first, report.year);
  const least = floors[format];
  if (!form || !least) return undefined;
  // Stages meet each document and report once: they are given those that were read in the same turn.
  const documents = eight(() => first);
  const reports = eight(() => report);
  const proseOf = ({ blocks }: Document) => blocks.filter((block) => block.kind === 'paragraph');
  const prose = eight(() => proseOf(first));
  const parseInTurns = (): void => {
    const all = documents.map((document) => parseInSteps(document, report.source));
    for (let left = true; left;) {
      left = false;
      for (const [k, steps] of all.entries()) {
        const { done, value } = steps.next();
        if (!done) left = true;
        else if (value) reports[k] = value;
      }
    }
  };
  const works: ((k: number) => unknown)[] = [
    () => readFileSync(path),
    () => least.work(bytes, path),
    () => (TEXTS.has(format) ? decode(bytes) : undefined),
    async (k) => {
      ({ document: documents[k] } = await readDocument(file));
    },
    (k) => readCells(documents[k] ?? first, form, report.year, createLayouts()),
    (k) => readCells(documents[k] ?? first, form, report.year),
    (k) => readClaims(prose[k] ?? [], report.year),
    (k) => k === 0 && parseInTurns(),
    (k) => checkReport(reports[k] ?? report),
  ];
  const inStep = works.map((work) => async () => {
    for (let k = 0; k < MOST_TOGETHER; k += 1) await work(k);
  });
  const times = await medians(inStep, Number(process.env['BENCH_MILLISECONDS'] ?? 2000));
  const [
    read = 0,
    floor = 0,
    decoding = 0,
    reader = 0,
    align = 0,
    again = 0,
    claims = 0,
    parse = 0,
    rules = 0,
  ] = times.map((time) => time / MOST_TOGETHER);
  const rest = Math.max(parse - again - claims, 0);
  return {
    bytes: read,
    floor,
    decode: decoding,
    tables: reader - decoding,
    align,
    again,
    claims,
    rest,
    rules,
    whole: reader + align + claims + rest + rules,
  };
}

const eight = <T>(make: () => T): T[] => Array.from({ length: MOST_TOGETHER }, make);
