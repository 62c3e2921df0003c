/** What a person should know of a format that is read; `needs` names what the machine must have beside Gouji. */
export type AboutFormat = { title: string; endings: string[]; kept: string; left: string; needs?: string };

const PAGES = 'page and place in the table of every cell';

/** The formats that are read, by the id that a report's source carries. */
export const aboutFormats: Record<string, AboutFormat> = {
  html: {
    title: 'Web page (HTML)',
    endings: ['html', 'htm'],
    kept: 'tables with row and column spans, nested and layout tables taken apart, boxes in place of tables, line of every cell; any encoding, and rows beside wrong bytes as illegible',
    left: 'scripts, styles, comments, what the page hides, deletes or strikes out',
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
    kept: 'tables as tab rows, as one cell a line (bare, behind a tab, or before a pipe), as cells between spaces, or drawn with signs; any encoding, and rows beside wrong bytes as illegible',
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
    left: 'deleted, struck-out and hidden text, headers, footers, footnotes',
  },
  doc: {
    title: 'Word 97 to 2003 (DOC)',
    endings: ['doc'],
    kept: 'merged cells, nested tables, results of fields, automatic numbers, accepted changes',
    left: 'deleted, struck-out and hidden text, headers, footers, footnotes',
  },
  odt: {
    title: 'OpenDocument text (ODT, FODT)',
    endings: ['odt', 'fodt'],
    kept: 'merged cells, text boxes, list numbers, accepted changes',
    left: 'deleted, struck-out and hidden text, headers, footers, footnotes',
  },
  rtf: {
    title: 'Rich text (RTF)',
    endings: ['rtf'],
    kept: 'tables by their cell edges, list numbers, text boxes; GBK, Big5 and Unicode',
    left: 'deleted, struck-out and hidden text, pictures and objects',
  },
  xlsx: {
    title: 'Excel (XLSX, XLSM; Excel 2003 XML)',
    endings: ['xlsx', 'xlsm'],
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
    title: 'OpenDocument spreadsheet (ODS, FODS)',
    endings: ['ods', 'fods'],
    kept: 'every visible sheet, merged cells, numbers as shown',
    left: 'hidden sheets, charts, comments',
  },
  csv: {
    title: 'Comma-separated values (CSV)',
    endings: ['csv'],
    kept: 'rows and quoted fields between commas, semicolons or tabs; each table may keep its own width; any encoding',
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
    title: 'Picture of a report (PNG, JPEG, TIFF; also pages of PDF and OFD that are nothing but pictures)',
    endings: ['png', 'jpg', 'tif'],
    kept: 'cells by their ruling lines, pages upright and level, each figure read twice with how sure it is; what is not sure is illegible',
    left: 'handwriting, seals',
    needs: 'tesseract with chi_sim (Debian: tesseract-ocr, tesseract-ocr-chi-sim)',
  },
};
