import type { Texts } from './texts.ts';

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);

/** The texts in Chinese. */
export const zh: Texts = {
  commands: [
    { command: 'ask', description: '提问，例如：2020年淄博收到多少件申请？' },
    { command: 'report', description: '一份年报的主要数字和问题：淄博 2020' },
    { command: 'trend', description: '历年走势图：淄博 申请' },
    { command: 'rank', description: '排名图：2020 申请' },
    { command: 'check', description: '核对您发来的年报文件' },
    { command: 'lang', description: '中文 / English' },
    { command: 'help', description: '能做什么、怎么用' },
  ],
  start: (examples) =>
    '您好，我是勾稽。我根据各机关公开发布的《政府信息公开工作年度报告》回答问题，说明数字是谁的、出自哪里；' +
    '也替您核对年报：把文件发给我就行。\n\n' +
    (examples
      ? '直接发问，或点一个例子试试。用法见 /help。'
      : '库里还没有报告，暂时答不了问题，但可以核对文件。用法见 /help。'),
  added: (bot) =>
    `大家好，我是勾稽，回答有关政府信息公开年报的问题。在群里请用 /ask、@${bot} 或回复我的消息来问我；其他对话我不理会。用法见 /help。`,
  help: ({ question, report, trend }, bot) =>
    [
      '问数字：直接打字就行，接着追问也可以（“那2019年呢？”）。',
      ...(question ? [`例如：${question}`] : []),
      '',
      `/report ${report ?? '机关或地区 年份'}：一份年报的主要数字和发现的问题`,
      `/trend ${trend ?? '机关或地区'} 申请：历年走势图`,
      '/rank 申请：排名图，可加年份、地区或部门',
      '/check：核对年报，直接发文件（Word、PDF、OFD、网页、表格、压缩包，20 MB 以内），在群里请回复文件并发送 /check。文件不保存。',
      '/lang：切换语言 Switch to English',
      '',
      `群里请用 /ask、@${bot} 或回复我的消息。在任何聊天里输入“@${bot} 问题”，可以把答案发给对方。`,
      '',
      '公布的数字我不改动；没有数据时直说，空白不当 0。',
    ].join('\n'),
  thanks: '不客气。',
  askHow: (example) => `请把问题写在命令后面${example ? `，例如：\n/ask ${example}` : '。'}`,
  reportHow: (example) => `请写明机关或地区和年份${example ? `，例如：\n/report ${example}` : '。'}`,
  trendHow: (example) => `请写明机关或地区，可加指标${example ? `，例如：\n/trend ${example} 申请` : '。'}`,
  rankHow: '请写明按什么排名，可加年份、地区或部门，例如：\n/rank 申请\n/rank 公安局 公开率',
  reportUnknown: '没有找到这份报告。请写明机关或地区和年份。',
  reportOf: (what) => `${what} 年报`,
  trendOf: (what) => `${what} 历年`,
  rankingOf: (what) => `${what} 排名`,
  unknownCommand: '没有这个命令。/help 查看能做什么。',
  textOnly: '我能读文字和年报文件。请把问题打出来，或把年报作为文件发给我。',
  chooseLanguage: '请选择语言。Choose a language.',
  languageSet: '好的，以后用中文。',
  expired: '这些按钮已经过期，请再问一次。',
  failed: '抱歉，这次没有成功，请稍后再试。',
  tooMany: '您发得太快了，请过一分钟再试。',
  draw: '📈 画成图',
  noPicture: '（数字不足两个，画不成图。）',
  pictureFailed: '（图没有画成，请看文字。）',
  sources: '来源：',
  printed: (text, place) => `${place}${text === '' ? '空白' : `“${text}”`}`,
  source: (file, figures) => `${file}：${figures.join('，')}`,
  more: (count) => `……另有 ${count} 个文件`,
  check: {
    how: '请把年报作为文件发给我（Word、PDF、OFD、网页、表格、文本或压缩包，20 MB 以内）；在群里请回复那个文件并发送 /check。',
    photo: 'Telegram 会压缩照片，数字容易读错。请用“作为文件发送”，最好直接发 Word、PDF 或网页。',
    tooLarge: (bytes, limit) =>
      `这个文件${bytes === undefined ? '' : `有 ${megabytes(bytes)} MB，`}超过 Telegram 允许机器人下载的 ${megabytes(limit)} MB。请发单份年报，或把压缩包分开。`,
    failures: {
      busy: '现在核对的人多，请过一分钟再发一次。',
      time: '这个文件读得太久，已经放弃。请只发年报正文，或换一种格式（Word、PDF、网页）。',
      memory: '这个文件太大、太复杂，读不完。请只发年报正文，或把压缩包分开。',
      crash: '抱歉，读这个文件时出了错，已经停下。请换一种格式（Word、PDF、网页）再试。',
    },
    noRecogniser: '这是图片或扫描件，这里没有装文字识别，读不了。请发 Word、带文字的 PDF 或网页。',
    attached: '详见附件。',
    attachment: (title) => `${title}核对结果.html`,
    notKept: '文件没有保存。',
    several: (reports) => `${reports} 份年报`,
    unread: '没有读成的文件：',
    pageTooLarge: '明细太大，Telegram 发不了附件。请把压缩包分开发。',
  },
  terminal: '输入问题或命令（/help）；输入数字按按钮；/check 路径 核对文件；Ctrl-D 结束。',
  inlineButton: '直接问勾稽',
  inlineMore: '……余下部分请直接问勾稽。',
};
