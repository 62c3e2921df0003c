import { isWithin, parentsOf } from './divisions.ts';
import type { Division } from './divisions.ts';
import { findDivisions } from './find.ts';
import { isLabelOf } from './host-label.ts';
import { searchDivisions } from './search.ts';
import { normaliseText } from '../text/normalise.ts';

/** How strongly the texts around a name speak for a division and for those within it; `labels` are those of hosts that are no place's name. */
export type Evidence = { own: Map<Division, number>; below: Map<Division, number>; labels: Set<string> };

// Relative weights: the very name (宁夏回族自治区公安厅 beside 自治区公安厅) outweighs any number of passing mentions a report has.
/** The weight below which mentions without a name, a line or an address of their own settle nothing. */
export const ENOUGH = 4;
/** The weight of one mention that carries the very name. */
export const SAME_NAME = 40;
const HOST = 12;
const FULL_NAME = 3;
const SHORT_NAME = 1;
const PART_OF_CHAIN = 0.5;
const LINE = 2;
const BELOW = 0.3;
const ABOVE = 0.5;

// A title, a signature or an address rather than a sentence.
const LINE_LENGTH = 40;
// 《山东省政府信息公开办法》 says whose law it is, not whose report.
const TITLE_IN_QUOTES = /《[^《》]{0,100}》/gu;

// Long enough for any report; a text beyond it adds nothing but time.
const LIMIT = 200_000;

// Only those that no city uses: sx.gov.cn is 绍兴, gz.gov.cn 广州.
const PROVINCE_HOSTS: Record<string, string> = {
  gd: 'guangdong',
  zj: 'zhejiang',
  sc: 'sichuan',
  ah: 'anhui',
  yn: 'yunnan',
  nx: 'ningxia',
  ln: 'liaoning',
  jl: 'jilin province',
  hlj: 'heilongjiang',
  sh: 'shanghai',
  tj: 'tianjin',
  cq: 'chongqing',
  nmg: 'neimenggu',
  gxzf: 'guangxi',
};

const add = (map: Map<Division, number>, division: Division, weight: number): void => {
  map.set(division, (map.get(division) ?? 0) + weight);
};

function addWithParents(evidence: Evidence, divisions: Division[], weight: number): void {
  const share = weight / divisions.length;
  for (const division of divisions) {
    add(evidence.own, division, share);
    for (const parent of parentsOf(division.code)) add(evidence.below, parent, share * BELOW);
  }
}

// http://gat.nx.gov.cn/ | www.hainanqu.gov.cn | guangdong.chinatax.gov.cn
const HOST_NAME = /[a-z0-9][a-z0-9.-]{0,100}\.gov\.cn/giu;

// bjchy | lsszq; fewer letters are the initials of too much else
const LABEL = /^[a-z]{5,12}$/u;

function addHosts(evidence: Evidence, text: string): void {
  for (const [host] of text.matchAll(HOST_NAME)) {
    for (const label of host.toLowerCase().split('.').slice(0, -2)) {
      const name = PROVINCE_HOSTS[label] ?? (/^[a-z]{4,}$/u.test(label) ? label : '');
      const divisions = name === '' ? [] : searchDivisions(name);
      const best = divisions.filter(({ level }) => level === divisions[0]?.level);
      if (best.length > 0) addWithParents(evidence, best, HOST);
      else if (LABEL.test(label)) evidence.labels.add(label);
    }
  }
}

function addMentions(evidence: Evidence, text: string, stem: string): void {
  const mentions = findDivisions(text);
  const line = text.length <= LINE_LENGTH ? LINE : 1;
  mentions.forEach((mention, i) => {
    const next = mentions[i + 1];
    const leads = next?.chained === true && next.start === mention.end;
    const same = stem !== '' && text.startsWith(stem, mention.end);
    // 和平, 东方 and the like: a county's short form in running text is no evidence by itself.
    if (!same && mention.form === 'short' && !mention.chained && mention.divisions[0]?.level === 'county')
      return;
    const weight = mention.form === 'full' ? FULL_NAME : SHORT_NAME;
    addWithParents(
      evidence,
      mention.divisions,
      same ? SAME_NAME : weight * line * (leads ? PART_OF_CHAIN : 1),
    );
  });
}

/** Weighs the texts around a name: titles, signatures, sentences, addresses. `stem` is the part of the name that may stand there behind its place. */
export function gatherEvidence(texts: readonly string[], stem: string): Evidence {
  const evidence: Evidence = { own: new Map(), below: new Map(), labels: new Set() };
  let left = LIMIT;
  for (const text of texts) {
    if (left <= 0) break;
    const part = text.slice(0, left);
    left -= part.length;
    addMentions(evidence, normaliseText(part).replace(TITLE_IN_QUOTES, '《》'), stem);
    addHosts(evidence, part);
  }
  return evidence;
}

/** A division and what speaks for it. */
export type Weighed = { division: Division; weight: number };

/** The divisions that fit, strongest first. `level` says that `fits` asks for a level: then a place within a division speaks for it too (张店区 for a bare 市). */
export function weigh(evidence: Evidence, fits: (division: Division) => boolean, level: boolean): Weighed[] {
  const divisions = new Set(level ? [...evidence.own.keys(), ...evidence.below.keys()] : evidence.own.keys());
  return [...divisions]
    .filter(fits)
    .map((division) => ({
      division,
      weight: (evidence.own.get(division) ?? 0) + (level ? (evidence.below.get(division) ?? 0) : 0),
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** What speaks for one of several divisions of the same name: itself, what it lies in, and what lies in it. */
export function weightOf(evidence: Evidence, division: Division): number {
  let weight = (evidence.own.get(division) ?? 0) + (evidence.below.get(division) ?? 0);
  for (const [other, own] of evidence.own) {
    if (other !== division && isWithin(division.code, other.code)) weight += own * ABOVE;
  }
  for (const label of evidence.labels) if (isLabelOf(label, division)) weight += HOST;
  return weight;
}
