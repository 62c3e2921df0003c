import type { Grid } from '../grid.ts';
import type { FileLayout, Printed } from '../layouts.ts';
import { spread } from '../layouts.ts';
import { escape, packed } from './xml.ts';

const NAMESPACES = ['office', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const lines = (text: string): string => text.split('\n').map(escape).join('<text:line-break/>');
const paragraph = (text: string): string => `<text:p>${lines(text)}</text:p>`;

function table(grid: Grid): string {
  const rows = spread(grid).map((row) => {
    const cells = row.map(({ cell: { text, colspan, rowspan }, covered }) =>
      covered
        ? '<table:covered-table-cell/>'
        : `<table:table-cell table:number-columns-spanned="${colspan}" table:number-rows-spanned="${rowspan}">${text && paragraph(text)}</table:table-cell>`,
    );
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  return rows.join('');
}

const packedAs = (kind: 'text' | 'spreadsheet', body: string): Uint8Array => {
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return packed(
    {
      'content.xml': `<office:document-content ${NAMESPACES}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
      'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    },
    type,
  );
};

const inOrder = (
  { title, sections }: Printed,
  line: (text: string) => string,
  grid: (grid: Grid) => string,
): string =>
  [
    line(title),
    ...sections.flatMap((section) => [
      line(section.heading),
      ...section.prose.map(line),
      section.grid ? grid(section.grid) : '',
    ]),
  ].join('');

/** OpenDocument text, merged cells by spans and covered cells. */
export const odt: FileLayout = {
  name: 'ODT',
  extension: 'odt',
  print: (report) =>
    packedAs(
      'text',
      inOrder(report, paragraph, (grid) => `<table:table>${table(grid)}</table:table>`),
    ),
};

/** An OpenDocument sheet that holds the whole report from top to bottom, every cell a text. */
export const ods: FileLayout = {
  name: 'ODS',
  extension: 'ods',
  print: (report) =>
    packedAs(
      'spreadsheet',
      `<table:table table:name="年报">${inOrder(
        report,
        (text) =>
          `<table:table-row><table:table-cell office:value-type="string">${paragraph(text)}</table:table-cell></table:table-row>`,
        table,
      )}</table:table>`,
    ),
};
