import type { Paragraph } from '../document/document.ts';
import type { Channels, Claim } from '../report/index.ts';
import { unfold } from './claims/fold.ts';
import { NEW } from './claims/reading.ts';
import { listBehind } from './list-behind.ts';
import { locateClaims } from './locate.ts';

const NAMES =
  '(?:政府门户|门户|政府)?网站|互联网|网络平台|网络|网上|在线|线上|平台|电子邮件|电子邮箱|电子|邮件|邮箱|信函|信件|邮寄|邮政|书面|当面|现场|窗口|线下|传真|来访|微信|其他|其它';

const ITEM = new RegExp(
  `(?:通过|以)?(?<name>${NAMES})(?:渠道|方式|途径|形式|平台|系统)?(?:提交|提出|收到|接收|受理|递交)?的?(?:(?:政府)?信息公开)?(?:申请)?(?:为|有)?的?(?<count>\\d+)[件条宗份项例](?<next>[,、;和及]?)`,
  'uy',
);

/** Lists of the channels that applications came in by, each right behind the count of those received; lists that go on with anything else counted are left out. */
export const readChannels = (paragraphs: readonly Paragraph[], claims: readonly Claim[]): Channels[] =>
  locateClaims(
    paragraphs,
    claims.filter(({ metric }) => metric === NEW),
  ).flatMap(({ paragraph, folded, located }) =>
    located.flatMap(({ claim, start, end, stated }) => {
      const list = stated ? listAt(folded.text, end) : undefined;
      if (!list) return [];
      const text = unfold(paragraph.text, folded, start, list.end);
      return [{ value: claim.value, parts: list.parts, text, at: paragraph.at }];
    }),
  );

function listAt(text: string, from: number): { parts: Channels['parts']; end: number } | undefined {
  const { items, end } = listBehind(text, from, ITEM);
  const rest = text.slice(end).split('。', 1)[0] ?? '';
  const apart = new Set(items.map(({ name }) => name)).size === items.length;
  if (items.length < 2 || !apart || /\d|等/u.test(rest)) return undefined;
  return { parts: items.map(({ name, value }) => ({ name, value })), end };
}
