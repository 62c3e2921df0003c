import { strToU8, zipSync } from 'fflate';
import type { SourceFile } from '../../reader.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const OFFICE = `${TRANSITIONAL}/officeDocument/2006/relationships`;

/** The parts of a DOCX under construction: what stands in its body, its styles and its lists, and whole parts by path. */
export type DocxParts = { body: string; styles?: string; numbering?: string; parts?: Record<string, string> };

const NAMESPACES = [
  `xmlns:w="${TRANSITIONAL}/wordprocessingml/2006/main"`,
  `xmlns:mc="${TRANSITIONAL}/markup-compatibility/2006"`,
  `xmlns:m="${TRANSITIONAL}/officeDocument/2006/math"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A part of WordprocessingML: `word('document', '<w:body/>')`. */
export const word = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;

const contentTypes =
  `<Types xmlns="${TRANSITIONAL}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `${typeOf('document', 'document.main')}${typeOf('styles', 'styles')}${typeOf('numbering', 'numbering')}</Types>`;

/** Relationships, by kind, to the parts named. */
export const relations = (targets: Record<string, string>): string =>
  `<Relationships xmlns="${TRANSITIONAL}/package/2006/relationships">${Object.entries(targets)
    .map(([kind, target], i) => `<Relationship Id="rId${i}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Zips the parts of a DOCX. */
export function docxFile({ body, styles, numbering, parts }: DocxParts, name = 'a.docx'): SourceFile {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations({ officeDocument: 'word/document.xml' }),
    'word/document.xml': word('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations({ styles: 'styles.xml', numbering: 'numbering.xml' }),
    ...(styles === undefined ? {} : { 'word/styles.xml': word('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': word('numbering', numbering) }),
    ...parts,
  };
  return {
    name,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)]))),
  };
}

/** A run of text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph, of text or of runs, with its properties. */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : r(content)}</w:p>`;

/** A cell, of text or of paragraphs. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;

export const tr = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

/** A level of a list: `lvl(0, 'chineseCounting', '%1、')`. */
export const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** The lists 1, 2, … each with the levels given. */
export const lists = (...schemes: string[]): string =>
  schemes
    .map((levels, i) => `<w:abstractNum w:abstractNumId="${i + 10}">${levels}</w:abstractNum>`)
    .join('') +
  schemes.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 10}"/></w:num>`).join('');

/** Paragraph properties that put a paragraph into a list. */
export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
