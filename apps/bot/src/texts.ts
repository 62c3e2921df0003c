import type { Language } from '@gouji/core';

type Texts = {
  start: string;
  help: string;
  commands: { command: string; description: string }[];
  askHow: string;
  reportHow: string;
  reportUnknown: string;
  unknownCommand: string;
  textOnly: string;
  chooseLanguage: string;
  languageSet: string;
  expired: string;
  failed: string;
};

/** Everything that the bot says of itself, in both languages. */
export const texts: Record<Language, Texts> = {
  zh: {
    start:
      '你好，我是勾稽。我根据各机关公开发布的政府信息公开工作年度报告回答问题，并说明数字是谁的、出自哪里。\n\n' +
      '直接发问即可，例如：\n2020年淄博收到多少件申请？\n\n/help 查看能做什么。',
    help:
      '直接发问，或使用命令：\n' +
      '/ask 2020年淄博收到多少件申请？\n' +
      '/report 淄博 2020（一份报告的主要数字和发现的问题）\n' +
      '/lang zh 或 /lang en（切换语言）\n\n' +
      '还可以这样问：\n' +
      '淄博市公安局2020年无法提供多少件？\n' +
      '六盘水市公安局2020年行政复议多少件？\n' +
      '哪家公安局2020年收到申请最多？\n\n' +
      '没有数据时我会直说，不会用 0 代替。在群里请用 /ask、提及我或回复我的消息。',
    commands: [
      { command: 'ask', description: '提问：2020年淄博收到多少件申请？' },
      { command: 'report', description: '一份报告的主要数字：淄博 2020' },
      { command: 'lang', description: '切换语言：zh 或 en' },
      { command: 'help', description: '能做什么' },
    ],
    askHow: '请把问题写在命令后面，例如：/ask 2020年淄博收到多少件申请？',
    reportHow: '请写明机关或地区和年份，例如：/report 淄博 2020',
    reportUnknown: '没有找到这份报告。请写明机关或地区和年份，例如：/report 淄博 2020',
    unknownCommand: '没有这个命令。/help 查看能做什么。',
    textOnly: '我只读文字。请把问题打出来，例如：2020年淄博收到多少件申请？',
    chooseLanguage: '请选择语言。Choose a language.',
    languageSet: '好的，以后用中文。',
    expired: '这些按钮已经过期，请再问一次。',
    failed: '抱歉，这次没有成功，请稍后再试。',
  },
  en: {
    start:
      'Hello, I am Gouji. I answer from the annual reports that Chinese agencies publish on open government information, ' +
      'and say whose figure it is and where it stands.\n\n' +
      'Just ask, for example:\nHow many requests did Zibo receive in 2020?\n\n/help tells what I can do.',
    help:
      'Just ask, or use a command:\n' +
      '/ask How many requests did Zibo receive in 2020?\n' +
      '/report Zibo 2020 (key figures of a report and what was found in it)\n' +
      '/lang zh or /lang en (switch the language)\n\n' +
      'You can also ask:\n' +
      'How many requests could the Zibo police bureau not fulfil in 2020?\n' +
      'Which police bureau received the most requests in 2020?\n\n' +
      'Where there is no data I say so; I never put 0 in its place. In groups use /ask, mention me or reply to me.',
    commands: [
      { command: 'ask', description: 'Ask: how many requests did Zibo receive in 2020?' },
      { command: 'report', description: 'Key figures of a report: Zibo 2020' },
      { command: 'lang', description: 'Switch the language: zh or en' },
      { command: 'help', description: 'What I can do' },
    ],
    askHow:
      'Put the question after the command, for example: /ask How many requests did Zibo receive in 2020?',
    reportHow: 'Name an agency or a place and a year, for example: /report Zibo 2020',
    reportUnknown:
      'There is no such report here. Name an agency or a place and a year, for example: /report Zibo 2020',
    unknownCommand: 'There is no such command. /help tells what I can do.',
    textOnly: 'I read text only. Type a question, for example: How many requests did Zibo receive in 2020?',
    chooseLanguage: 'Choose a language. 请选择语言。',
    languageSet: 'English from now on.',
    expired: 'These buttons have expired. Please ask again.',
    failed: 'Sorry, that did not work. Please try again later.',
  },
};
