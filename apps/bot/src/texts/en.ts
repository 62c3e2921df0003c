import type { Texts } from './texts.ts';

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);

/** The texts in English. */
export const en: Texts = {
  commands: [
    { command: 'ask', description: 'Ask: how many requests did Zibo receive in 2020?' },
    { command: 'report', description: 'A report at a glance: Zibo 2020' },
    { command: 'trend', description: 'A chart over the years: Zibo requests' },
    { command: 'rank', description: 'A chart of a ranking: requests 2020' },
    { command: 'check', description: 'Check the file of a report' },
    { command: 'lang', description: '中文 / English' },
    { command: 'help', description: 'What I can do, and how' },
  ],
  start: (examples) =>
    'Hello, I am Gouji. I answer from the annual reports that Chinese agencies publish on open government information, ' +
    'and say whose figure it is and where it stands. I also check reports: just send me the file.\n\n' +
    (examples
      ? 'Ask away, or try an example below. /help tells more.'
      : 'There are no reports here yet, so I cannot answer questions, but I can check files. /help tells more.'),
  added: (bot) =>
    `Hello, I am Gouji. I answer questions about annual reports on open government information. Here, use /ask, mention @${bot} or reply to me; I leave all other talk alone. /help tells more.`,
  help: ({ question, report, trend }, bot) =>
    [
      'To look up a figure, just ask; you can go on from there (“and in 2019?”).',
      ...(question ? [`For example: ${question}`] : []),
      '',
      `/report ${report ?? '<agency or place> <year>'} – a report at a glance, with what was found in it`,
      `/trend ${trend ?? '<agency or place>'} requests – a chart over the years`,
      '/rank requests – a chart of a ranking; add a year, a place or a kind of agency',
      '/check – check a report: just send the file (Word, PDF, OFD, web page, spreadsheet, archive; up to 20 MB). In a group, reply to the file with /check. Files are not kept.',
      '/lang – switch the language 切换到中文',
      '',
      `In groups use /ask, mention @${bot} or reply to me. In any chat, type “@${bot} question” to share an answer.`,
      '',
      'Published figures are never altered. Where there is no data I say so; a blank is not a 0.',
    ].join('\n'),
  thanks: 'You are welcome.',
  askHow: (example) =>
    `Put the question after the command${example ? `, for example:\n/ask ${example}` : '.'}`,
  reportHow: (example) =>
    `Name an agency or a place and a year${example ? `, for example:\n/report ${example}` : '.'}`,
  trendHow: (example) =>
    `Name an agency or a place, and a figure if you like${example ? `, for example:\n/trend ${example} requests` : '.'}`,
  rankHow:
    'Say what to rank by; add a year, a place or a kind of agency if you like, for example:\n/rank requests\n/rank police disclosure rate',
  reportUnknown: 'There is no such report here. Name an agency or a place and a year.',
  reportOf: (what) => `${what} annual report`,
  trendOf: (what) => `${what} over the years`,
  rankingOf: (what) => `${what} ranking`,
  unknownCommand: 'There is no such command. /help tells what I can do.',
  textOnly: 'I read text and files of reports. Type a question, or send a report as a file.',
  chooseLanguage: 'Choose a language. 请选择语言。',
  languageSet: 'English from now on.',
  expired: 'These buttons have expired. Please ask again.',
  failed: 'Sorry, that did not work. Please try again later.',
  tooMany: 'That was too fast for me. Please try again in a minute.',
  draw: '📈 Draw a chart',
  noPicture: '(Fewer than two figures: nothing to draw.)',
  pictureFailed: '(The chart could not be drawn; here is the text.)',
  sources: 'Sources:',
  printed: (text, place) => `${place} ${text === '' ? 'blank' : `“${text}”`}`.trim(),
  source: (file, figures) => `${file}: ${figures.join(', ')}`,
  more: (count) => `… and ${count} more files`,
  check: {
    how: 'Send me a report as a file (Word, PDF, OFD, web page, spreadsheet, text or archive; up to 20 MB). In a group, reply to the file with /check.',
    photo:
      'Telegram shrinks photos, and figures get misread. Please send it as a file; Word, PDF or a web page is best.',
    tooLarge: (bytes, limit) =>
      `This file ${bytes === undefined ? 'is' : `has ${megabytes(bytes)} MB,`} over the ${megabytes(limit)} MB that Telegram lets bots download. Send a single report, or split the archive.`,
    failures: {
      busy: 'Many files are being checked right now. Please send it again in a minute.',
      time: 'This file took too long to read and was given up. Send the report alone, or another format (Word, PDF, web page).',
      memory: 'This file is too large or too complex to read. Send the report alone, or split the archive.',
      crash:
        'Sorry, something broke while this file was being read. Please try another format (Word, PDF, web page).',
    },
    noRecogniser:
      'This is a picture or a scan, and text recognition is not installed here. Send Word, a PDF with text, or a web page.',
    attached: 'The attached page shows all of it.',
    attachment: (title) => `${title} checked.html`,
    notKept: 'The file was not kept.',
    several: (reports) => `${reports} reports`,
    unread: 'Files that could not be read:',
    pageTooLarge: 'The details are too large for Telegram to send. Please split the archive.',
  },
  terminal:
    'Type a question or a command (/help); a number presses a button; /check PATH checks a file; Ctrl-D ends.',
  inlineButton: 'Ask Gouji directly',
  inlineMore: '… Ask Gouji directly for the rest.',
};
