import type { ErrorCode, Language } from '@gouji/core';

/** What only HTTP can go wrong in; every other code is one of the core's. */
export type HttpErrorCode = 'route-unknown' | 'method-not-allowed' | 'request-malformed' | 'too-many-checks';

/** What to do about what only HTTP can go wrong in. */
export const httpErrorMessages = {
  'route-unknown': {
    zh: '这个地址下没有内容。接口说明见 /docs。',
    en: 'There is nothing at this address. The API is described at /docs.',
  },
  'method-not-allowed': {
    zh: '这个地址不支持该方法。可用的方法见 Allow 标头。',
    en: 'This address does not take that method. The Allow header lists those it takes.',
  },
  'request-malformed': {
    zh: '请求内容无法解析。请检查 Content-Type 与内容是否相符。',
    en: 'The body cannot be parsed. Check that it is what its Content-Type says.',
  },
  'too-many-checks': {
    zh: '正在检查的文件太多。请过几秒（见 Retry-After 标头）再发。',
    en: 'Too many files are being checked. Send it again in a few seconds, as the Retry-After header says.',
  },
} satisfies Record<HttpErrorCode, Record<Language, string>>;

/** Every code that a problem can have. */
export type ProblemCode = ErrorCode | HttpErrorCode;

/** The HTTP status of each code and the title of its kind of problem. */
export const problemTypes = {
  'file-not-found': { status: 404, zh: '找不到文件', en: 'File not found' },
  'file-unreadable': { status: 500, zh: '文件无法读取', en: 'File unreadable' },
  'no-files': { status: 422, zh: '没有文件', en: 'No files' },
  'file-empty': { status: 422, zh: '空文件', en: 'File empty' },
  'file-too-large': { status: 413, zh: '文件过大', en: 'File too large' },
  'format-unknown': { status: 415, zh: '格式无法读取', en: 'Format unknown' },
  'format-unsupported': { status: 415, zh: '不支持的格式', en: 'Format not supported' },
  'archive-unsupported': { status: 415, zh: '不支持的压缩格式', en: 'Archive format not supported' },
  'document-too-complex': { status: 422, zh: '文件过于复杂', en: 'Document too complex' },
  'file-encrypted': { status: 422, zh: '文件已加密', en: 'File encrypted' },
  'file-damaged': { status: 422, zh: '文件已损坏', en: 'File damaged' },
  'archive-too-large': { status: 413, zh: '压缩包过大', en: 'Archive too large' },
  'archive-too-deep': { status: 422, zh: '压缩包嵌套过深', en: 'Archive nested too deep' },
  'member-unsafe': { status: 422, zh: '压缩包成员不安全', en: 'Archive member unsafe' },
  'tool-missing': { status: 501, zh: '缺少工具', en: 'Tool missing' },
  'tool-failed': { status: 502, zh: '工具出错', en: 'Tool failed' },
  'own-page': { status: 422, zh: '是检查结果，不是年度报告', en: 'A page of results, not a report' },
  'not-a-report': { status: 422, zh: '不是年度报告', en: 'Not an annual report' },
  'form-unknown': { status: 422, zh: '没有统计表', en: 'No table of a known form' },
  'year-unknown': { status: 422, zh: '看不出报告年度', en: 'Year of the report unknown' },
  'store-not-ours': { status: 503, zh: '数据库不可用', en: 'Store unusable' },
  'store-missing': { status: 503, zh: '数据库不存在', en: 'Store missing' },
  'store-newer': { status: 503, zh: '数据库版本过新', en: 'Store too new' },
  'store-unsupported': { status: 503, zh: '不支持的数据库', en: 'Store unsupported' },
  'store-full': { status: 503, zh: '数据库空间不足', en: 'No room for the store' },
  'store-unavailable': { status: 503, zh: '数据库无法打开', en: 'Store unavailable' },
  'report-not-found': { status: 404, zh: '没有这份报告', en: 'Report not found' },
  'metric-unknown': { status: 400, zh: '没有这个指标', en: 'Metric unknown' },
  'cursor-invalid': { status: 400, zh: '翻页标记无效', en: 'Cursor not valid' },
  'time-exceeded': { status: 422, zh: '读取超时', en: 'Reading took too long' },
  'reader-crashed': { status: 422, zh: '读取进程中止', en: 'Reading process ended' },
  internal: { status: 500, zh: '内部错误', en: 'Internal error' },
  'config-invalid': { status: 500, zh: '配置无效', en: 'Configuration not valid' },
  'baseline-invalid': { status: 500, zh: '基线无效', en: 'Baseline not valid' },
  'argument-invalid': { status: 400, zh: '参数无效', en: 'Parameter not valid' },
  'route-unknown': { status: 404, zh: '没有这个地址', en: 'No such address' },
  'method-not-allowed': { status: 405, zh: '不支持该方法', en: 'Method not allowed' },
  'request-malformed': { status: 400, zh: '请求有误', en: 'Request malformed' },
  'too-many-checks': { status: 503, zh: '检查繁忙', en: 'Too many checks' },
} as const satisfies Record<ProblemCode, { status: number; zh: string; en: string }>;
