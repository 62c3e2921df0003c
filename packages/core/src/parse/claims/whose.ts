import { fold } from './fold.ts';

/** What the names of bodies end in; what else ends so is none: 网站, 城镇, 布局. */
const ENDINGS = [
  '全[国省市县区州旗盟]',
  '(?<![布格大结])局(?!部|面|限)',
  '厅|海关|总署|委员会|委(?![托员派])',
  '办公室|(?:公开|政府|政务|[局府委])办(?![理结事公件])',
  '政府|法院|医院|学院|学校|中心|公司|(?<!网)站',
  '机关|部门|单位|机构|街道|大队|支队',
  '(?<!城)镇|(?<![城下返故])乡(?!村|镇)|(?<!农|乡)村|社区',
];

/** A body with what else stands before the statement in its clause: of 县政府门户网站 and 政府信息公开 none. */
const BODY = new RegExp(
  `^(?<body>.*(?:${ENDINGS.join('|')}))(?!信息|网|门户|平台|公开|系统|窗口|工作|服务|采购|规章)(?<rest>.*)$`,
  'u',
);
const LONGEST_REST = 16;

// 经县政府批准 | 不服市公安局答复      <- named, but not as who received or concluded
const NO_DOER = /[向经被对报至按据在]|不服|针对/u;
// 2023年 | 截至12月底 | 其中
const LEADING = /^(?:其中|另|由|经?统计|全年|今年|去年|年内|.*[年月日底](?:度|份)?)/u;
const UNDER = /下属|所属|直属|下设|下辖|辖区/u;
// 2023年，全县因政府信息公开被申请行政复议12件，被提起行政诉讼8件      <- 全县 is the subject of all that follows
const SUBJECT = /^(?:.{0,8}年度?[,，]?)?全(?<level>[国省市县区州旗盟])/u;
const WHOLE = /全(?<level>[国省市县区州旗盟])/u;
const SELF = /[我本](?:单位|机关|[局厅委办镇乡院站会中街])/u;

/** Whether the words before a place of a folded text, in its clause, say that what stands there is the figure of others. */
export type TellsOfOthers = (text: string, start: number) => boolean;

/**
 * Tells the figures of other bodies, and of all of a place that is more than the agency, from those of the agency with
 * some names: 县自然资源局收到8件 in the report of another bureau. Without names, none is told.
 */
export function othersThan(names: readonly string[]): TellsOfOthers {
  if (names.length === 0) return () => false;
  const own = names.map(nameOf);
  return (text, start) => {
    const sentence = behind(SENTENCE_ENDS, text, 0, start);
    const subject = text.includes('全', sentence)
      ? SUBJECT.exec(text.slice(sentence, start))?.groups?.['level']
      : undefined;
    if (subject !== undefined && !SELF.test(text.slice(sentence, start)))
      return !own.some((name) => governs(name, subject));
    const clause = behind(CLAUSE_ENDS, text, sentence, start);
    return start - clause > 1 && doneByOthers(text.slice(clause, start), own);
  };
}

function doneByOthers(words: string, own: readonly string[]): boolean {
  const { body, rest } = BODY.exec(words)?.groups ?? {};
  if (body === undefined || (rest ?? '').length > LONGEST_REST) return false;
  if (UNDER.test(body)) return true;
  const level = WHOLE.exec(body)?.groups?.['level'];
  if (level !== undefined) return !SELF.test(body) && !own.some((name) => governs(name, level));
  if (/[我本该全]/u.test(body) || NO_DOER.test(body)) return false;
  const doer = nameOf(body.replace(LEADING, ''));
  return !shorten(doer).some((short) => own.some((name) => abbreviates(short, name)));
}

const SENTENCE_ENDS = '。;；)\t';
const CLAUSE_ENDS = ',，:：、(';
/** How far back the beginning of a sentence is looked for. */
const LONGEST = 120;

/** The place behind the last of some signs before `start`. */
function behind(signs: string, text: string, from: number, start: number): number {
  const first = Math.max(from, start - LONGEST);
  for (let at = start; at > first; at -= 1) if (signs.includes(text.charAt(at - 1))) return at;
  return first;
}

const nameOf = (text: string): string => fold(text).text.replaceAll('人民政府', '政府');

// 全县 in the report of 巴彦县人民政府办公室
const governs = (name: string, level: string): boolean =>
  new RegExp(`${level}(?:政府|管理委员会|管委会|行政公署)?(?:办公[室厅])?$`, 'u').test(name);

// 县民政局机关, 县民政局办公室 are the bureau.
const shorten = (doer: string): string[] => [doer, doer.replace(/(?:本级)?机关$|办公室$/u, '')];

/** Whether all characters of a short name stand in the full one, in order: 市人社局 for 某市人力资源和社会保障局. */
function abbreviates(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
