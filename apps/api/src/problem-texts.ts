import {
  type ErrorCode,
  type ErrorDetails,
  errorText,
  type GoujiError,
  type Language,
  readableFormats,
} from '@gouji/core';

type Texts<C extends ErrorCode> = Record<Language, (details: ErrorDetails<C>) => string>;

/** What the core says to who has a command line and files, said to who has this API. */
const own: { [C in ErrorCode]?: Texts<C> } = {
  'format-unknown': {
    zh: ({ name, seen }) =>
      `${name} 不是能读取的格式（看到：${seen}）。一次一个文件，不收压缩包；可读取：${readableFormats.zh}。`,
    en: ({ name, seen }) =>
      `${name} is not in a format that can be read (seen: ${seen}). One file, no archives; readable: ${readableFormats.en}.`,
  },
  'archive-unsupported': {
    zh: ({ name, format }) => `${name} 是 ${format} 压缩包。一次一个文件，不收压缩包：请解压后逐份发来。`,
    en: ({ name, format }) =>
      `${name} is an archive (${format}). One file, no archives: unpack it and send each report by itself.`,
  },
  'tool-missing': {
    zh: ({ name, tool }) => `读取 ${name} 需要 ${tool}，这台服务器没有安装。请发 Word、带文字的 PDF 或网页。`,
    en: ({ name, tool }) =>
      `Reading ${name} needs ${tool}, which this server lacks. Send Word, a PDF with text, or a web page.`,
  },
  'report-not-found': {
    zh: ({ id }) => `没有编号为 ${id} 的报告。已有的报告见 GET /v1/reports。`,
    en: ({ id }) => `There is no report ${id}. GET /v1/reports lists what there is.`,
  },
  'cursor-invalid': {
    zh: ({ cursor }) => `翻页标记 ${cursor} 在这里无效。请使用上一页返回的 next，其他参数不变。`,
    en: ({ cursor }) =>
      `The cursor ${cursor} is not valid here. Use the next value of the page before, with the same parameters.`,
  },
};

const ourFault = {
  zh: '服务器这边出了问题，请稍后再试。',
  en: 'Something failed on our side. Please try again later.',
};

/** What to tell about an error that is answered with this status. */
export function textOf(error: GoujiError, status: number, language: Language): string {
  // The table pairs each code with texts of exactly its details; TypeScript cannot follow the pairing.
  const texts = own[error.code] as Texts<ErrorCode> | undefined;
  if (texts) return texts[language](error.details);
  // Messages of faults on our side name paths of the server.
  return status >= 500 ? ourFault[language] : errorText(error, language);
}
