import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { commands } from './commands/index.ts';
import { errorExitCodes, exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { createProgram } from './program.ts';
import { gouji } from './testing/gouji.ts';
import { texts } from './texts/index.ts';

const languages = ['zh', 'en'] as const;
const names = ['parse', 'check', 'ingest', 'show', 'ask', 'export', 'rules'] as const;

const unwanted = (): Promise<never> => Promise.reject(new Error('the core was loaded'));

function program(language: 'zh' | 'en'): Command {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const io: Io = {
    stdin: Readable.from([]),
    stdout: nowhere,
    stderr: nowhere,
    isTTY: { stdout: false, stderr: false },
    columns: 100,
    env: {},
    cwd: '/',
    locale: 'C',
    today: () => '2021-06-01',
    exit: () => {},
    staySmall: () => {},
    interruption: () => new AbortController().signal,
    tidyAtEnd: () => () => {},
  };
  return createProgram(unwanted, io, language);
}

describe('help', () => {
  test('tells every exit code', async () => {
    const { out } = await gouji(['--help', '--lang', 'en']);
    const told = [...out.matchAll(/^ {2}(\d+) +\w/gmu)].map(([, code]) => Number(code));
    const known = [0, ...Object.values(exitCodes), ...Object.values(errorExitCodes)];
    expect(told).toEqual([...new Set(known)].sort((a, b) => a - b));
  });

  test('there are these commands, in this order', () => {
    expect(commands.map(({ name }) => name)).toEqual(names);
  });

  test.each(languages.flatMap((language) => names.map((name) => [name, language] as const)))(
    'of %s in %s has examples that call it, and describes every argument and option',
    async (name, language) => {
      const { code, out, err } = await gouji([name, '--help', '--lang', language], { core: unwanted });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const { examples, arguments: words, options } = texts[language].commands[name];
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const [line, purpose] of examples) {
        expect(line).toMatch(new RegExp(`^gouji ${name}( |$)`, 'u'));
        expect(out).toContain(`  # ${purpose}\n  ${line}\n`);
      }
      const command = program(language).commands.find((one) => one.name() === name);
      expect(command?.registeredArguments.map((argument) => argument.name())).toEqual(Object.keys(words));
      expect(command?.options.map(({ long }) => long)).toEqual(Object.keys(options));
      const described = [...Object.values(words), ...Object.values(options)];
      expect(described.filter((description) => description === '')).toEqual([]);
    },
  );

  test.each(languages)('of the program in %s lists the commands and has examples', async (language) => {
    const { code, out, err } = await gouji(['--help'], { locale: language, core: unwanted });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { examples, description, options } = texts[language].program;
    for (const name of names) expect(out).toContain(texts[language].commands[name].summary);
    for (const [line] of examples) expect(out).toContain(`\n  ${line}\n`);
    for (const flag of Object.keys(options)) expect(out).toContain(flag);
    expect(out.replaceAll('\n', ' ')).toContain(description);
  });

  test('is the same by way of the help command', async () => {
    const [asked, told] = [await gouji(['help', 'check']), await gouji(['check', '--help'])];
    expect(asked).toEqual(told);
    expect(asked.out).toContain('用法：gouji check [选项] <path...>');
  });

  test('every example parses', async () => {
    for (const language of languages) {
      for (const { examples } of [texts[language].program, ...Object.values(texts[language].commands)]) {
        for (const [line] of examples) {
          const [words = ''] = line.split(/ [<>] /u);
          const argv = [...words.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(
            ([, a, b, c]) => a ?? b ?? c ?? '',
          );
          // It parses, if what fails is the loading of the core.
          const parsed = program(language).parseAsync(argv.slice(1), { from: 'user' });
          await expect(parsed).rejects.toThrow('the core was loaded');
        }
      }
    }
  });

  test('Chinese texts use full-width punctuation', () => {
    const strings = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(strings);
      return [];
    };
    expect(
      strings(texts.zh).filter((text) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });
});

describe('usage', () => {
  test('--version prints the version of the package', async () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await gouji(['--version'], { core: unwanted })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('without a command prints the help as an error', async () => {
    const { code, out, err } = await gouji([], { core: unwanted });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('用法：gouji [选项] [命令]');
  });

  test.each([
    [['chek'], '没有命令 chek。是否要用 check？用法见 gouji --help。'],
    [['show', '--fromm', '2019'], '没有选项 --fromm。是否要用 --form？用法见 gouji show --help。'],
    [['rules', '--limi'], '没有选项 --limi。用法见 gouji rules --help。'],
    [['parse'], '缺少参数 <path>。用法见 gouji parse --help。'],
    [['check', 'x', '--format'], '选项 --format <format> 缺少取值。用法见 gouji check --help。'],
    [['show', 'a', '2020', 'c'], '参数太多。用法见 gouji show --help。'],
    [
      ['check', 'x', '--format', 'xml'],
      '--format 不能是 xml。可选：text、json、sarif、junit、github、html、xlsx。',
    ],
    [['check', 'x', '--fail-on', 'all'], '--fail-on 不能是 all。可选：error、warning、info、never。'],
    [['ingest', 'x', '--jobs', '0'], '--jobs 不能是 0。请给出 1 到 64 的整数。'],
    [['ingest', 'x', '--jobs', '1e9'], '--jobs 不能是 1e9。请给出 1 到 64 的整数。'],
    [['show', '--year', '20'], '--year 不能是 20。请给出年份，如 2020，或起止年份，如 2019-2021。'],
    [['show', '--form', '2020'], '--form 不能是 2020。可选：2019、2021。'],
    [['export', '--out', ' '], '--out 是空的。请给出取值。'],
  ])('%j is refused in one line', async (argv, message) => {
    expect(await gouji(argv, { core: unwanted })).toEqual({ code: 2, out: '', err: `gouji: ${message}\n` });
  });

  test('refusals are in English where the locale is', async () => {
    const { code, err } = await gouji(['chek'], { locale: 'en_US.UTF-8', core: unwanted });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gouji: there is no command chek. Did you mean check? See gouji --help.\n',
    });
    const french = await gouji(['show', '--lang', 'fr'], { core: unwanted });
    expect(french.err).toBe('gouji: --lang cannot be fr. Choose one of: zh, en.\n');
  });

  test('what is unexpected is one line with exit code 70, and its trace comes with --debug', async () => {
    const plain = await gouji(['rules'], { core: unwanted });
    expect(plain).toEqual({
      code: 70,
      out: '',
      err: 'gouji: 出现意外错误：the core was loaded。加上 --debug 再运行一次可查看详情。\n',
    });
    const debug = await gouji(['rules', '--debug'], { core: unwanted });
    expect(debug.code).toBe(70);
    expect(debug.err).toContain('Error: the core was loaded\n    at ');
  });
});

test('nothing heavy is loaded before a command needs it', () => {
  const heavy =
    /^import (?!type)[^;]*from '(@gouji\/core(\/answers)?|cli-table3|cli-progress|csv-stringify)'/mu;
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/testing|\.test\.ts$/u.test(name),
  );
  expect(files.length).toBeGreaterThan(30);
  const loading = files.filter((name) => heavy.test(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')));
  expect(loading).toEqual([]);
});
