import type { Grid } from '../grid.ts';
import type { FileLayout } from '../layouts.ts';
import { type Standing, standingRows } from './standing.ts';
import { contentTypes, escape, packed, relationships } from './xml.ts';

const run = (text: string): string =>
  `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;

// Word breaks a text into runs wherever it was edited.
const paragraph = (text: string): string =>
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text && run(text.slice(0, 2)) + run(text.slice(2))}</w:p>`;

function cell({ cell: { text, colspan, rowspan }, continued }: Standing): string {
  const merge = continued ? '<w:vMerge/>' : rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '';
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${span}${merge}</w:tcPr>${paragraph(continued ? '' : text)}</w:tc>`;
}

const table = (grid: Grid): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${standingRows(grid)
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** Word, texts in runs, merged cells by `gridSpan` and `vMerge`. */
export const docx: FileLayout = {
  name: 'DOCX',
  extension: 'docx',
  print({ title, sections }) {
    const body = sections.map(
      ({ heading, prose, grid }) =>
        paragraph(heading) + prose.map(paragraph).join('') + (grid ? table(grid) + paragraph('') : ''),
    );
    return packed({
      '[Content_Types].xml': contentTypes([['/word/document.xml', 'wordprocessingml.document.main']]),
      '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title)}${body.join('')}<w:sectPr/></w:body></w:document>`,
    });
  },
};
