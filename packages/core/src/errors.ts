/** What a bound counts, in Chinese; the English name is the key. */
const quantities: Record<string, string> = {
  characters: '字符数',
  paragraphs: '段落数',
  tables: '表格数',
  'levels of nested tables': '表格嵌套层数',
  cells: '单元格数',
  columns: '列数',
  rows: '行数',
  pages: '页数',
  'scanned pages': '扫描页数',
  pixels: '像素数',
  sheets: '工作表数',
  members: '成员数',
  parts: '部分数',
  levels: '层数',
  bytes: '字节数',
  'unpacked bytes': '解包后字节数',
  'compression ratio': '压缩比',
};

/** The formats that are read, in words. */
export const readableFormats = {
  zh: '网页、纯文本、Markdown、Word、ODT、RTF、Excel、ODS、CSV、PDF、OFD',
  en: 'HTML, text, Markdown, Word, ODT, RTF, Excel, ODS, CSV, PDF, OFD',
};

/** What a configuration may hold, in Chinese; what is no word of ours stays as it is. */
const wanted: Record<string, string> = {
  'the id of a rule (gouji rules lists them)': '规则编号（gouji rules 可列出全部）',
};

/** Every way in which Gouji refuses an input, by permanent code: what was seen and what to do, in both languages. */
export const errorMessages = {
  'file-not-found': {
    zh: (d: { path: string }) => `找不到文件或文件夹：${d.path}。请检查路径。`,
    en: (d: { path: string }) => `No file or folder at ${d.path}. Check the path.`,
  },
  'file-unreadable': {
    zh: (d: { path: string; reason: string }) => `无法读取 ${d.path}（${d.reason}）。请检查权限。`,
    en: (d: { path: string; reason: string }) =>
      `Cannot read ${d.path} (${d.reason}). Check its permissions.`,
  },
  'no-files': {
    zh: (d: { path: string }) => `${d.path} 里没有文件。请给出年度报告文件或其所在文件夹。`,
    en: (d: { path: string }) =>
      `There are no files in ${d.path}. Name report files or a folder that holds them.`,
  },
  'file-empty': {
    zh: (d: { name: string }) => `${d.name} 是空文件。请重新下载或导出。`,
    en: (d: { name: string }) => `${d.name} is empty. Download or export it again.`,
  },
  'file-too-large': {
    zh: (d: { name: string; bytes: number; limit: number }) =>
      `${d.name} 有 ${d.bytes} 字节，超过上限 ${d.limit} 字节。请给出单份报告的文件。`,
    en: (d: { name: string; bytes: number; limit: number }) =>
      `${d.name} has ${d.bytes} bytes, over the limit of ${d.limit}. Give the file of a single report.`,
  },
  'format-unknown': {
    zh: (d: { name: string; seen: string }) =>
      `${d.name} 不是能读取的格式（看到：${d.seen}）。可读取：${readableFormats.zh} 及其压缩包。`,
    en: (d: { name: string; seen: string }) =>
      `${d.name} is not in a format that can be read (seen: ${d.seen}). Readable: ${readableFormats.en}, and archives of them.`,
  },
  'format-unsupported': {
    zh: (d: { name: string; format: string; instead: string }) =>
      `${d.name} 是 ${d.format}，不能读取。请打开后另存为 ${d.instead}。`,
    en: (d: { name: string; format: string; instead: string }) =>
      `${d.name} is ${d.format}, which is not read. Open it and save it as ${d.instead}.`,
  },
  'archive-unsupported': {
    zh: (d: { name: string; format: string }) =>
      `${d.name} 是 ${d.format} 压缩包，不能直接打开。请先解压，再给出其中的文件。`,
    en: (d: { name: string; format: string }) =>
      `${d.name} is packed as ${d.format}, which is not opened. Unpack it first and give the files inside.`,
  },
  'document-too-complex': {
    zh: (d: { name: string; what: string; count: number; limit: number }) =>
      `${d.name} 的${quantities[d.what] ?? d.what}为 ${d.count}，超过上限 ${d.limit}。请检查文件是否损坏。`,
    en: (d: { name: string; what: string; count: number; limit: number }) =>
      `${d.name} has ${d.count} ${d.what}, over the limit of ${d.limit}. Check whether the file is damaged.`,
  },
  'file-encrypted': {
    zh: (d: { name: string }) => `${d.name} 已加密。请去除密码后重试。`,
    en: (d: { name: string }) => `${d.name} is encrypted. Remove its password and try again.`,
  },
  'file-damaged': {
    zh: (d: { name: string; reason: string }) =>
      `${d.name} 已损坏，无法读取（${d.reason}）。请重新下载或另存。`,
    en: (d: { name: string; reason: string }) =>
      `${d.name} is damaged and cannot be read (${d.reason}). Download it or save it anew.`,
  },
  'archive-too-large': {
    zh: (d: { name: string; what: string; count: number; limit: number }) =>
      `${d.name} 解包后过大（${quantities[d.what] ?? d.what}：${d.count}，上限 ${d.limit}）。请分批给出。`,
    en: (d: { name: string; what: string; count: number; limit: number }) =>
      `${d.name} unpacks to too much (${d.what}: ${d.count}, limit ${d.limit}). Give it in parts.`,
  },
  'archive-too-deep': {
    zh: (d: { name: string; limit: number }) => `${d.name} 中的压缩包嵌套超过 ${d.limit} 层。请先解开内层。`,
    en: (d: { name: string; limit: number }) =>
      `${d.name} holds archives nested more than ${d.limit} deep. Unpack the inner ones first.`,
  },
  'member-unsafe': {
    zh: (d: { name: string; member: string }) => `${d.name} 中的成员名 ${d.member} 指向包外，已拒绝。`,
    en: (d: { name: string; member: string }) =>
      `${d.name} holds a member named ${d.member}, which points outside of it: refused.`,
  },
  'tool-missing': {
    zh: (d: { name: string; tool: string; packages: string }) =>
      `读取 ${d.name} 需要 ${d.tool}，本机没有。请安装：${d.packages}。`,
    en: (d: { name: string; tool: string; packages: string }) =>
      `Reading ${d.name} needs ${d.tool}, which this machine lacks. Install: ${d.packages}.`,
  },
  'tool-failed': {
    zh: (d: { name: string; tool: string; reason: string }) =>
      `${d.tool} 未能读取 ${d.name}（${d.reason}）。请检查它的安装，或换一份文件。`,
    en: (d: { name: string; tool: string; reason: string }) =>
      `${d.tool} failed on ${d.name} (${d.reason}). Check how it is installed, or give another file.`,
  },
  'not-a-report': {
    zh: (d: { name: string; seen: string }) =>
      `${d.name} 不是政府信息公开工作年度报告（开头是：“${d.seen}”）。请给出年度报告正文。`,
    en: (d: { name: string; seen: string }) =>
      `${d.name} is not an annual report on open government information (it begins “${d.seen}”). Give the report itself.`,
  },
  'own-page': {
    zh: (d: { name: string }) =>
      `${d.name} 是 gouji 写出的检查结果，不是年度报告本身，未读取。请把检查结果写到报告所在文件夹之外。`,
    en: (d: { name: string }) =>
      `${d.name} is a page of results that gouji wrote, not a report, and was not read. Write results outside the folder of the reports.`,
  },
  'form-unknown': {
    zh: (d: { name: string; title: string }) =>
      `${d.name}（“${d.title}”）里没有找到 2019 年或 2021 年格式的统计表。请给出含三张表的文件；表格若是图片，请给出图片本身。`,
    en: (d: { name: string; title: string }) =>
      `${d.name} (“${d.title}”) holds no table of the 2019 or 2021 form. Give the file with the three tables; where they are pictures, give the pictures themselves.`,
  },
  'year-unknown': {
    zh: (d: { name: string; title: string }) =>
      `${d.name}（“${d.title}”）里看不出报告年度。请在标题中写明年份。`,
    en: (d: { name: string; title: string }) =>
      `${d.name} (“${d.title}”) does not say which year it reports on. State the year in its title.`,
  },
  'store-not-ours': {
    zh: (d: { store: string; seen: string }) =>
      `${d.store} 不是 Gouji 的数据库（${d.seen}）。请用 --store 指定别的文件。`,
    en: (d: { store: string; seen: string }) =>
      `${d.store} is not a Gouji store (${d.seen}). Name another file with --store.`,
  },
  'store-missing': {
    zh: (d: { store: string }) => `数据库 ${d.store} 还不存在。请先运行 gouji ingest。`,
    en: (d: { store: string }) => `There is no store at ${d.store} yet. Run gouji ingest first.`,
  },
  'store-newer': {
    zh: (d: { store: string; version: string }) =>
      `${d.store} 由更新版本的 Gouji 建立（${d.version}）。请升级 Gouji。`,
    en: (d: { store: string; version: string }) =>
      `${d.store} was made by a newer Gouji (${d.version}). Upgrade Gouji.`,
  },
  'store-unsupported': {
    zh: (d: { store: string }) => `尚不支持 ${d.store} 这种数据库。请给出 SQLite 文件路径，例如 ./gouji.db。`,
    en: (d: { store: string }) =>
      `Stores like ${d.store} are not supported yet. Name a SQLite file, for example ./gouji.db.`,
  },
  'store-unavailable': {
    zh: (d: { store: string; reason: string }) =>
      `无法打开数据库 ${d.store}（${d.reason}）。请检查路径和权限。`,
    en: (d: { store: string; reason: string }) =>
      `Cannot open the store ${d.store} (${d.reason}). Check the path and its permissions.`,
  },
  'store-full': {
    zh: (d: { store: string; reason: string }) =>
      `没有空间写入数据库 ${d.store}（${d.reason}）。请腾出空间后重新运行；已保存的报告都还在。`,
    en: (d: { store: string; reason: string }) =>
      `There is no room to write the store ${d.store} (${d.reason}). Make room and run again; the reports kept so far are safe.`,
  },
  'report-not-found': {
    zh: (d: { id: string }) => `没有编号为 ${d.id} 的报告。请用 gouji show 查看已有报告。`,
    en: (d: { id: string }) => `There is no report ${d.id}. List what is there with gouji show.`,
  },
  'metric-unknown': {
    zh: (d: { metric: string }) => `没有名为 ${d.metric} 的指标。请参阅指标表（GET /v1/metrics）。`,
    en: (d: { metric: string }) => `There is no metric ${d.metric}. See the list (GET /v1/metrics).`,
  },
  'cursor-invalid': {
    zh: (d: { cursor: string }) => `翻页标记 ${d.cursor} 无效。请使用上一页返回的 next。`,
    en: (d: { cursor: string }) =>
      `The cursor ${d.cursor} is not valid. Use the next value of the page before.`,
  },
  'time-exceeded': {
    zh: (d: { name: string; seconds: number }) =>
      `读取 ${d.name} 超过 ${d.seconds} 秒，已放弃。请检查文件是否损坏。`,
    en: (d: { name: string; seconds: number }) =>
      `Reading ${d.name} took over ${d.seconds} seconds and was given up. Check whether the file is damaged.`,
  },
  'reader-crashed': {
    zh: (d: { name: string; reason: string }) =>
      `读取 ${d.name} 的进程意外中止（${d.reason}），已跳过该文件。请检查文件是否损坏或过大。`,
    en: (d: { name: string; reason: string }) =>
      `The process that read ${d.name} ended unexpectedly (${d.reason}); the file was left out. Check whether it is damaged or too large.`,
  },
  internal: {
    zh: (d: { name: string; reason: string }) =>
      `处理 ${d.name} 时 Gouji 自身出错（${d.reason}）。请将该文件和这条信息反馈给我们。`,
    en: (d: { name: string; reason: string }) =>
      `Gouji itself failed on ${d.name} (${d.reason}). Please report this with the file.`,
  },
  'config-invalid': {
    zh: (d: { path: string; place: string; seen: string; expected: string; meant?: string }) =>
      `配置文件 ${d.path} ${d.place ? `的 ${d.place} ` : ''}无效：${d.seen}。${d.meant ? `是否要写 ${d.meant}？` : `应为：${wanted[d.expected] ?? d.expected}。`}`,
    en: (d: { path: string; place: string; seen: string; expected: string; meant?: string }) =>
      `The configuration ${d.path} is not valid${d.place ? ` at ${d.place}` : ''}: ${d.seen}. ${d.meant ? `Did you mean ${d.meant}?` : `Expected: ${d.expected}.`}`,
  },
  'baseline-invalid': {
    zh: (d: { path: string; line: number; seen: string }) =>
      `${d.path} 不是基线文件：第 ${d.line} 行为 ${d.seen}。请用 --baseline 指定别的文件；要在此处重新生成，请先移走这个文件。`,
    en: (d: { path: string; line: number; seen: string }) =>
      `${d.path} is no baseline: line ${d.line} is ${d.seen}. Name another file with --baseline or, to make one here, move this away first.`,
  },
  'argument-invalid': {
    zh: (d: { name: string; seen: string; expected: string }) =>
      `参数 ${d.name} 无效：${d.seen}。应为：${d.expected}。`,
    en: (d: { name: string; seen: string; expected: string }) =>
      `${d.name} is not valid: ${d.seen}. Expected: ${d.expected}.`,
  },
} as const;

export type ErrorCode = keyof typeof errorMessages;
export type ErrorDetails<C extends ErrorCode> = Parameters<(typeof errorMessages)[C]['en']>[0];
export type Language = 'zh' | 'en';

/** A refusal with a permanent code and typed details; `message` is English, `errorText` renders either language. */
export class GoujiError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'GoujiError';
  readonly code: C;
  readonly details: ErrorDetails<C>;

  constructor(code: C, details: ErrorDetails<C>, options?: { cause?: unknown }) {
    super(render(code, details, 'en'), options);
    this.code = code;
    this.details = details;
  }
}

/** The message of an error in the language asked for: what was seen and what to do. */
export function errorText(error: GoujiError, language: Language): string {
  return render(error.code, error.details, language);
}

function render<C extends ErrorCode>(code: C, details: ErrorDetails<C>, language: Language): string {
  // The table pairs each code with a renderer of exactly its details; TypeScript cannot follow the pairing.
  return (errorMessages[code][language] as (d: ErrorDetails<C>) => string)(details);
}

/** An error as plain data, as it crosses threads and appears in JSON. */
export type ErrorRecord = { code: ErrorCode; details: ErrorDetails<ErrorCode> };

export const errorRecord = ({ code, details }: GoujiError): ErrorRecord => ({ code, details });

/** The error that a record was made from. */
export const errorFrom = ({ code, details }: ErrorRecord): GoujiError => new GoujiError(code, details);
