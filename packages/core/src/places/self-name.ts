import { findDivisions } from './find.ts';
import { normaliseText } from '../text/normalise.ts';

// 我局, 我镇, 本机关
const SELF = /^[我本](厅|局|委|办|中心|镇|乡|街道|街|省|市|县|区|旗|州|单位|机关|部门)$/u;

/** Whether an agency is called 我局 or the like, which every agency may call itself. */
export const isSelfName = (name: string): boolean => SELF.test(name);

// What the name of such an agency ends with, behind its place. 住房和城乡建设局 holds a 和, so only these few words end a name early.
const INSIDE = '[^\\p{P}\\p{S}\\d\\s的在对向为将由]';
const ANY = '(?:局|厅|委员会|办公室|中心|人民政府|办事处)';
const ENDINGS: Record<string, string> = {
  厅: `${INSIDE}{1,12}?厅`,
  局: `${INSIDE}{1,20}?局(?:${INSIDE}{1,6}?分局)?`,
  委: `${INSIDE}{1,16}?(?:委员会|委)`,
  办: `${INSIDE}{0,16}?(?:办公室|办公厅|政府办)`,
  中心: `${INSIDE}{1,16}?中心`,
  镇: `${INSIDE}{1,8}?镇(?:人民政府)?`,
  乡: `${INSIDE}{1,10}?乡(?:人民政府)?`,
  街道: `${INSIDE}{1,8}?街道(?:办事处)?`,
  街: `${INSIDE}{1,8}?街道(?:办事处)?`,
  单位: `${INSIDE}{0,20}?${ANY}`,
  机关: `${INSIDE}{0,20}?${ANY}`,
  部门: `${INSIDE}{0,20}?${ANY}`,
};

const PLACES: Record<string, RegExp> = {
  省: /省$/u,
  市: /市$/u,
  县: /县$/u,
  区: /区$/u,
  旗: /旗$/u,
  州: /州$/u,
};

/** The name that the texts give most often for what calls itself 我局 or 我镇; null if they give none, undefined if the name is no such word. */
export function selfName(name: string, texts: readonly string[]): string | null | undefined {
  const noun = SELF.exec(name)?.[1];
  if (noun === undefined) return undefined;
  const ending = new RegExp(ENDINGS[noun] ?? '', 'uy');
  const counts = new Map<string, number>();
  for (const text of texts.map(normaliseText)) {
    const mentions = findDivisions(text);
    mentions.forEach((mention, i) => {
      const next = mentions[i + 1];
      if (next?.chained === true && next.start === mention.end) return;
      if (PLACES[noun]?.test(mention.text) === false) return;
      ending.lastIndex = mention.end;
      const rest = ending.exec(text)?.[0];
      if (rest === undefined) return;
      const found = chainStart(mentions, i, text, mention.end) + rest;
      counts.set(found, (counts.get(found) ?? 0) + 1);
    });
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function chainStart(
  mentions: ReturnType<typeof findDivisions>,
  at: number,
  text: string,
  end: number,
): string {
  let first = at;
  while (mentions[first]?.chained === true && mentions[first - 1]?.end === mentions[first]?.start) first -= 1;
  return text.slice(mentions[first]?.start ?? end, end);
}
