import type { Grid } from '../grid.ts';
import type { FileLayout } from '../layouts.ts';
import { gbk } from './gbk.ts';
import { escape } from './xml.ts';

const HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm;} table {mso-padding-alt:0cm;} --></style></head>
<body lang=ZH-CN style='text-justify-trim:punctuation'><div class=WordSection1 style='layout-grid:15.6pt'>
`;

// Word writes figures and Chinese in spans of their own, breaks its lines between tags, and fills what is blank.
const span = (text: string): string =>
  text === ''
    ? '<span lang=EN-US><o:p>&nbsp;</o:p></span>'
    : text
        .split('\n')
        .map((line) => `<span style='mso-hansi-font-family:宋体'>${escape(line)}</span>`)
        .join('<br\nclear=none>');

const paragraph = (text: string): string =>
  `<p class=MsoNormal align=center\nstyle='text-align:center;mso-pagination:widow-orphan'>${span(text)}<span lang=EN-US><o:p></o:p></span></p>\n`;

const table = ({ rows }: Grid): string =>
  `<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0>\n${rows
    .map(
      (row) =>
        ` <tr style='mso-yfti-irow:1;height:22pt'>\n${row
          .map(({ text, colspan, rowspan }) => {
            const columns = colspan > 1 ? ` colspan=${colspan}` : '';
            const down = rowspan > 1 ? ` rowspan=${rowspan}` : '';
            return `  <td width=94${columns}${down} style='mso-border-alt:solid .5pt'>\n  ${paragraph(text)}`;
          })
          .join('')}<![if !supportMisalignedRows]><![endif]>\n`,
    )
    .join('')}</table>\n`;

/** A page saved by Word: office markup, blanks of `&nbsp;`, rows and cells that are never closed, in GBK. */
export const wordHtml: FileLayout = {
  name: 'HTML saved by Word',
  extension: 'htm',
  print: ({ title, sections }) =>
    gbk(
      `${HEAD}${paragraph(title)}${sections
        .map(
          ({ heading, prose, grid }) =>
            paragraph(heading) + prose.map(paragraph).join('') + (grid ? table(grid) : ''),
        )
        .join('')}</div></body></html>`,
    ),
};
