import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cellsOf, formOf } from '@gouji/core';
import { fileLayouts } from '../generate/files/index.ts';
import { layouts } from '../generate/layouts.ts';
import { balancedFigures, printedReport, randomFrom } from '../generate/report.ts';

/** A file to measure. */
export type Measured = { name: string; path: string; bytes: Uint8Array };

const root = join(import.meta.dirname, '../..');
const samples = join(root, '../shared/samples');
const fixtures = join(root, 'packages/core/test/fixtures');

// One report in many formats where the samples stand, else a fixture.
const published = [
  [`${samples}/report.html`, `${root}/examples/ningxia-public-security-2020.html`],
  [`${samples}/report-msoffice.html`],
  [`${samples}/report.docx`, `${fixtures}/word/ningxia-public-security-2020.docx`],
  [`${samples}/report.odt`, `${fixtures}/word/invented-2021.odt`],
  [`${fixtures}/word/ningxia-public-security-2020.rtf`],
  [`${samples}/report.doc`, `${fixtures}/doc/ningxia-public-security-2020.doc`],
  [`${samples}/report.xlsx`, `${fixtures}/sheet/ningxia-public-security-2020.xlsx`],
  [`${samples}/report.xls`, `${fixtures}/sheet/liupanshui-public-security-2020.xls`],
  [`${fixtures}/sheet/haidong-public-security-2020.ods`],
  [`${samples}/report.pdf`, `${fixtures}/pdf/zibo-official-style.pdf`],
  [`${samples}/report.ofd`],
  [`${root}/examples/zibo-public-security-2020.txt`],
  [`${root}/examples/dongxihu-public-security-2019.md`],
];

/** One realistic report in every format: published ones where they stand, and generated ones. */
export function measuredFiles(): Measured[] {
  const found = published.flatMap((paths) => paths.find(existsSync) ?? []);
  return [...found, ...generated()].map((path) => ({
    name: basename(path),
    path,
    bytes: readFileSync(path),
  }));
}

function generated(): string[] {
  const form = formOf('2021');
  const figures = balancedFigures(form, randomFrom(1));
  const texts = Object.fromEntries(cellsOf(form).map(({ path }) => [path, String(figures[path] ?? 0)]));
  const printed = printedReport('甲市乙局', 2022, '2021', texts);
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  return [...layouts.filter(({ extension }) => extension === 'html'), ...fileLayouts].map(
    ({ extension, print }) => {
      const path = join(folder, `generated.${extension}`);
      writeFileSync(path, print(printed));
      return path;
    },
  );
}
