import type { Label } from '../forms/index.ts';

/** A quotient of sums of cells: `plus` added up and `minus` taken off, over the same. */
export type Quotient = { numerator: Terms; denominator: Terms };
type Terms = { plus: string[]; minus?: string[] };

/** A rate that people ask for and no form prints, in percent. */
export type Rate = { path: string; label: Label } & Quotient;

const concluded: Terms = { plus: ['applications.concluded.total'] };

const ofConcluded = (key: string, zh: string, en: string, parts: string[]): Rate => ({
  path: `rates.${key}`,
  label: { zh, en },
  numerator: { plus: parts.map((part) => `applications.${part}.total`) },
  denominator: concluded,
});

const ofNew = (key: string, zh: string, en: string): Rate => ({
  path: `rates.${key}`,
  label: { zh, en },
  numerator: { plus: [`applications.new.${key}`] },
  denominator: { plus: ['applications.new.total'] },
});

const ofDecided = (key: string, zh: string, en: string, row: string): Rate => ({
  path: `rates.${key}`,
  label: { zh, en },
  numerator: { plus: [`remedies.${row}.corrected`] },
  denominator: { plus: [`remedies.${row}.total`], minus: [`remedies.${row}.pending`] },
});

/** The rates, each laid open as the sums it divides. */
export const rates: readonly Rate[] = [
  ofConcluded('disclosure', '公开率（含部分公开）', 'disclosure rate (in full or in part)', [
    'disclosed',
    'partiallyDisclosed',
  ]),
  ofConcluded('fullDisclosure', '予以公开率', 'full disclosure rate', ['disclosed']),
  ofConcluded('partialDisclosure', '部分公开率', 'partial disclosure rate', ['partiallyDisclosed']),
  ofConcluded('denial', '不予公开率', 'denial rate', ['denied']),
  ofConcluded('unavailability', '无法提供率', 'unavailability rate', ['unavailable']),
  {
    path: 'rates.conclusion',
    label: { zh: '办结率', en: 'conclusion rate' },
    numerator: concluded,
    denominator: { plus: ['applications.new.total', 'applications.carriedOver.total'] },
  },
  ofNew('naturalPerson', '自然人占比', 'share of natural persons'),
  ofNew('organizations', '法人或其他组织占比', 'share of legal persons and other organizations'),
  ofNew('business', '商业企业占比', 'share of businesses'),
  ofDecided('correction', '行政复议纠错率', 'reversal rate on reconsideration', 'reconsideration'),
  ofDecided('litigationLoss', '行政诉讼败诉率', 'loss rate in litigation', 'litigation'),
];

/** The rate of that path. */
export const rateAt = (path: string): Rate | undefined => rates.find((rate) => rate.path === path);
