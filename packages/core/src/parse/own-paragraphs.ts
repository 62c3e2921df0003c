import type { Paragraph } from '../document/document.ts';
import type { Section } from '../report/index.ts';
import { readTitle } from './title.ts';

/**
 * The paragraphs of a report on a year: what stands above its title, where that heads the text, is left out, and what
 * stands below its last section from the title of a report on another year, or the links at the foot of a page, on.
 */
export function ownParagraphs(
  paragraphs: Paragraph[],
  sections: readonly Section[],
  year: number,
  titleAt?: Paragraph['at'],
): Paragraph[] {
  const placeOf = (at: Section['at'] | undefined): number =>
    at ? paragraphs.findIndex((paragraph) => paragraph.at === at) : -1;
  const [first, last] = [placeOf(sections[0]?.at), placeOf(sections.at(-1)?.at)];
  const title = placeOf(titleAt);
  const from = title < first ? Math.max(title, 0) : 0;
  if (last === -1) return paragraphs.slice(from);
  const end = paragraphs.findIndex(({ text }, i) => i > last && (isOnAnother(text, year) || isFoot(text)));
  return paragraphs.slice(from, end === -1 ? undefined : end);
}

const LONGEST_TITLE = 60;

// 巴彦县民政局2022年政府信息公开工作年度报告 below a report on 2023
function isOnAnother(text: string, year: number): boolean {
  if (text.length > LONGEST_TITLE || !/报告|年报/u.test(text)) return false;
  const named = readTitle(text)?.year;
  return named !== undefined && named !== year;
}

// 上一篇：… | 相关阅读 | 分享到： | 【打印本页】 | 扫一扫在手机打开当前页 | 鲁ICP备…      <- what stands below speaks of other documents
const FOOT =
  /^[【[]?(?:(?:上|下)一(?:篇|条|页)|相关(?:阅读|链接|文章|文档|新闻|信息|稿件|推荐|附件|解读)|(?:推荐|延伸|热点)阅读|(?:热门|热点|最新)(?:文章|推荐|信息|新闻|关注)|猜你喜欢|友情链接|网站(?:地图|声明)|联系我们|分享到|版权所有|[主承]办(?:单位)?|打印(?:本[页文])?|关闭(?:本页|窗口)?)(?:[】\]:：\s]|$)|^(?:扫一扫|.{0,20}(?:ICP备|公网安备|网站标识码))/u;

const isFoot = (text: string): boolean => FOOT.test(text.slice(0, LONGEST_TITLE).trim());
