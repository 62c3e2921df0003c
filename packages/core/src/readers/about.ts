/** What a person should know of a format that is read; `needs` names what the machine must have beside Gouji. */
export type AboutFormat = { title: string; endings: string[]; kept: string; left: string; needs?: string };

const PAGES = 'page and place in the table of every cell';

/** The formats that are read, by the id that a report's source carries. */
export const aboutFormats: Record<string, AboutFormat> = {
  html: {
    title: 'Web page (HTML)',
    endings: ['html', 'htm'],
    kept: 'tables with row and column spans, nested and layout tables taken apart, line of every cell; any encoding',
    left: 'scripts, styles, comments, what the page hides',
  },
  mhtml: {
    title: 'Saved web page (MHTML)',
    endings: ['mhtml', 'mht'],
    kept: 'the page as HTML; lines are those of the page',
    left: 'pictures and styles of the page',
  },
  text: {
    title: 'Plain text',
    endings: ['txt'],
    kept: 'tables as tab rows, as one cell a line behind a tab, or as one cell a line before a pipe; any encoding',
    left: '[image: …] and [bookmark: …] of word processors',
  },
  markdown: {
    title: 'Markdown',
    endings: ['md'],
    kept: 'pipe tables and HTML tables inside',
    left: 'marks of emphasis, links keep their text',
  },
  docx: {
    title: 'Word (DOCX, DOCM; Flat OPC; Word 2003 XML)',
    endings: ['docx'],
    kept: 'merged cells, nested tables, text boxes, results of fields, automatic numbers, accepted changes',
    left: 'deleted and hidden text, headers, footers, footnotes',
  },
  doc: {
    title: 'Word 97 to 2003 (DOC)',
    endings: ['doc'],
    kept: 'merged cells, nested tables, results of fields, automatic numbers, accepted changes',
    left: 'deleted and hidden text, headers, footers, footnotes',
  },
  odt: {
    title: 'OpenDocument text (ODT, FODT)',
    endings: ['odt', 'fodt'],
    kept: 'merged cells, text boxes, list numbers, accepted changes',
    left: 'deleted and hidden text, headers, footers, footnotes',
  },
  rtf: {
    title: 'Rich text (RTF)',
    endings: ['rtf'],
    kept: 'tables by their cell edges, list numbers, text boxes; GBK, Big5 and Unicode',
    left: 'pictures and objects',
  },
  xlsx: {
    title: 'Excel (XLSX)',
    endings: ['xlsx'],
    kept: 'every visible sheet, merged cells, numbers as shown, cached values of formulas',
    left: 'hidden sheets, charts, comments',
  },
  xls: {
    title: 'Excel 97 to 2003 (XLS)',
    endings: ['xls'],
    kept: 'every visible sheet, merged cells, numbers as shown, cached values of formulas',
    left: 'hidden sheets, charts, comments',
  },
  ods: {
    title: 'OpenDocument spreadsheet (ODS)',
    endings: ['ods'],
    kept: 'every visible sheet, merged cells, numbers as shown',
    left: 'hidden sheets, charts, comments',
  },
  csv: {
    title: 'Comma-separated values (CSV)',
    endings: ['csv'],
    kept: 'rows and quoted fields; any encoding',
    left: 'nothing',
  },
  pdf: {
    title: 'PDF with a text layer',
    endings: ['pdf'],
    kept: `tables by their ruling lines, ${PAGES}`,
    left: 'page numbers and running titles',
  },
  ofd: {
    title: 'OFD (GB/T 33190)',
    endings: ['ofd'],
    kept: `tables by their ruling lines, ${PAGES}`,
    left: 'page numbers, signatures',
  },
  scan: {
    title: 'Picture of a report (PNG, JPEG, TIFF; also PDF of nothing but pictures)',
    endings: ['png', 'jpg', 'tif'],
    kept: 'cells by their ruling lines, each figure read twice; what is not sure is illegible, and so is every blank',
    left: 'handwriting, seals; OFD of nothing but pictures',
    needs: 'tesseract with chi_sim (Debian: tesseract-ocr, tesseract-ocr-chi-sim)',
  },
};
