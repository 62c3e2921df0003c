import { describe, expect, test } from 'vitest';
import { readText } from '../testing/fixtures.ts';

/** The rows of the tables of a text: what is in doubt has a question mark. */
async function rowsOf(...lines: string[]): Promise<string[]> {
  const { blocks } = await readText('a.txt', lines.join('\n'));
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`- ${block.text}`]
      : block.rows.map(({ cells }) =>
          cells.map(({ text, confidence }) => (confidence === 0 ? `${text}?` : text)).join(' | '),
        ),
  );
}

describe('a cell a line', () => {
  test('figures go with the words above them, headings and prose stand alone', async () => {
    const lines = [
      '二、主动公开政府信息情况',
      '信息内容',
      '本年制发件数',
      '现行有效件数',
      '规章',
      '0',
      '12',
      '规范性文件',
    ];
    expect(
      await rowsOf(...lines, '3', '40', '三、收到和处理政府信息公开申请情况', '本机关没有收到申请。'),
    ).toEqual([
      '- 二、主动公开政府信息情况',
      '信息内容 | 本年制发件数 | 现行有效件数 | 规章 | 0 | 12',
      '规范性文件 | 3 | 40',
      '- 三、收到和处理政府信息公开申请情况',
      '- 本机关没有收到申请。',
    ]);
  });

  test('blank lines are empty cells where some stand between figures and no row is short', async () => {
    const rows = ['1.国家秘密', '4', '0', '4', '', '', '2.重复申请', '1', '', '1', '', ''];
    expect(await rowsOf(...rows, ...rows, '3.其他', '2', '5', '7')).toEqual([
      '1.国家秘密 | 4 | 0 | 4',
      '2.重复申请 | 1 |  | 1',
      '1.国家秘密 | 4 | 0 | 4',
      '2.重复申请 | 1 |  | 1',
      '3.其他 | 2 | 5 | 7',
    ]);
  });

  test('a row with fewer lines than others like it is in doubt', async () => {
    const whole = ['1.国家秘密', '4', '', '4', '', ''];
    const short = ['2.重复申请', '1', '1', '', ''];
    const top = ['一、新收', '8', '1', '9', '二、结转', '1', '', '1', '三、办理结果'];
    expect(await rowsOf(...top, ...whole, ...short, ...whole, ...whole, '3.其他', '2', '5', '7')).toEqual([
      '一、新收 | 8 | 1 | 9',
      '二、结转 | 1 |  | 1',
      '三、办理结果?',
      '1.国家秘密 | 4 |  | 4',
      '2.重复申请? | 1? | 1? | ?',
      '1.国家秘密 | 4 |  | 4',
      '1.国家秘密 | 4 |  | 4',
      '3.其他 | 2 | 5 | 7',
    ]);
  });

  test('blank lines between all lines, or between rows, are no cells', async () => {
    const cells = ['规章', '0', '12', '规范性文件', '3', '40'];
    const rows = ['规章 | 0 | 12', '规范性文件 | 3 | 40'];
    expect(await rowsOf(cells.join('\n\n'))).toEqual(rows);
    expect(await rowsOf('规章', '0', '12', '', '规范性文件', '3', '40')).toEqual(rows);
  });

  test('a label behind which nothing is left is in doubt', async () => {
    const lines = ['1.国家秘密', '4', '0', '4', '2.重复申请', '3.其他', '2', '5', '7', '（七）总计'];
    expect(await rowsOf(...lines)).toEqual([
      '1.国家秘密 | 4 | 0 | 4',
      '2.重复申请?',
      '3.其他 | 2 | 5 | 7',
      '（七）总计?',
    ]);
  });

  test('the number of a page among the figures leaves their row in doubt', async () => {
    const row = (label: string): string[] => [label, '0', '0', '0'];
    expect(await rowsOf(...row('1.国家秘密'), '3', ...row('2.重复申请'), ...row('3.其他'))).toEqual([
      '1.国家秘密? | 0? | 0? | 0? | 3?',
      '2.重复申请 | 0 | 0 | 0',
      '3.其他 | 0 | 0 | 0',
    ]);
    expect(
      await rowsOf(...row('1.国家秘密'), '- 3 -', ...row('2.重复申请'), '4', '\f3.其他', '0', '0', '0'),
    ).toEqual(['1.国家秘密 | 0 | 0 | 0', '2.重复申请 | 0 | 0 | 0', '3.其他 | 0 | 0 | 0']);
  });
});

describe('cells between gaps', () => {
  test('one space parts figures, a sign or unit belongs to its figure', async () => {
    expect(await rowsOf('行政许可 减 105 3', '行政处罚 0 2', '收费 7142.40 万元')).toEqual([
      '行政许可 | 减 105 | 3',
      '行政处罚 | 0 | 2',
      '收费 | 7142.40 万元',
    ]);
  });

  test('a label broken over lines is one, a sum below it another', async () => {
    expect(
      await rowsOf(
        '  5.要求行政机关确认或重新出具',
        '  已获取信息  3  0',
        '4.保护第三方合法权益',
        '小计  3  0',
      ),
    ).toEqual(['5.要求行政机关确认或重新出具已获取信息 | 3 | 0', '4.保护第三方合法权益 | 小计 | 3 | 0']);
  });

  test('columns that stand under each other place what stands in them', async () => {
    const lines = [
      '1.国家秘密          4    0   14',
      '2.重复申请          1         1',
      '3.其他              2   15    7',
    ];
    expect(await rowsOf(...lines, '4.不予处理的申请        3')).toEqual([
      '1.国家秘密 | 4 | 0 | 14',
      '2.重复申请 | 1 | 1',
      '3.其他 | 2 | 15 | 7',
      '4.不予处理的申请 | 3',
    ]);
    expect(await rowsOf(...lines, '4.不予处理的申请    3    3    6')).toEqual([
      '1.国家秘密 | 4 | 0 | 14',
      '2.重复申请 | 1 |  | 1',
      '3.其他 | 2 | 15 | 7',
      '4.不予处理的申请 | 3 | 3 | 6',
    ]);
  });

  test('a sentence with figures in it is no row', async () => {
    const lines = ['本年共收到 10 件，其中', '公开 5 件，部分公开', '3 件，不予公开 2 件'];
    expect(await rowsOf(...lines)).toEqual(lines.map((line) => `- ${line}`));
  });
});

test('tables drawn with signs', async () => {
  expect(await rowsOf('┌──┬─┬─┐', '│规章│0│ │', '├──┼─┼─┤', '│文件│ │3│', '└──┴─┴─┘')).toEqual([
    '规章 | 0 | ',
    '文件 |  | 3',
  ]);
  expect(
    await rowsOf('+------+---+', '| 规章 | 0 |', '+------+---+', '| 文件 | 3 |', '+------+---+'),
  ).toEqual(['规章 | 0', '文件 | 3']);
});

test('behind a tab, a heading below the last figure ends the table', async () => {
  expect(
    await rowsOf('\t收费', '\t7142.40', '三、收到和处理政府信息公开申请情况', '\t许可', '\t12', '34'),
  ).toEqual(['收费 | 7142.40', '- 三、收到和处理政府信息公开申请情况', '许可 | 12 34']);
});
