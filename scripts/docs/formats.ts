import { aboutFormats, containerLimits, maxFileBytes, readers } from '@gouji/core';
import { GENERATED, tableHead, tableRow } from './page.ts';

const mega = (bytes: number): string => `${bytes / 1024 ** 2} MB`;

/** The page of all formats: what is kept of each, what is left out, and the limits. */
export function formatsPage(): string {
  const rows = readers.map(({ format }) => {
    const about = aboutFormats[format];
    if (!about) throw new Error(`nothing is said of ${format}`);
    const { title, endings, kept, left, needs } = about;
    return tableRow(title, endings.map((ending) => `.${ending}`).join(' '), kept, left, needs ?? '');
  });
  const { members, memberBytes, totalBytes, ratio, levels } = containerLimits;
  return [
    GENERATED,
    '',
    '# Formats 格式',
    '',
    'The format is found from the bytes; the ending of the name is only a hint. Every value keeps its place in the document.',
    '',
    ...tableHead('Format', 'Endings', 'What is kept', 'What is left out', 'Needs'),
    ...rows,
    '',
    'What only early office programs wrote (Word 6/95, Excel 5/95, binary XLSB) is refused with the format to save it in; where LibreOffice (`soffice`) is on the machine, it is read as LibreOffice saves it, and a finding (`converted-file`) says so.',
    '',
    '## Containers 压缩包与网页存档',
    '',
    'ZIP (names in UTF-8 or GBK), TAR, TAR.GZ, GZ, WARC and WARC.GZ are read member by member; a member is named by its address, such as `a.zip!/2020/b.docx` or `a.warc.gz!/@4711 http://…`. A bad member is told and the rest goes on. RAR and 7z are refused: unpack them first.',
    '',
    '## Limits 上限',
    '',
    ...tableHead('What', 'Limit'),
    tableRow('size of a file', mega(maxFileBytes)),
    tableRow('members of a container', String(members)),
    tableRow('unpacked size of a member', mega(memberBytes)),
    tableRow('unpacked size of a container', mega(totalBytes)),
    tableRow('times a member may grow in unpacking', String(ratio)),
    tableRow('containers inside one another', String(levels)),
    '',
  ].join('\n');
}
