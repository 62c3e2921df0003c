import type { Report } from '../report/index.ts';
import { agencyKindOf, divisionOf, organOf } from '../places/index.ts';
import type { AgencyKind } from '../places/index.ts';
import { numberAt } from './cells.ts';
import { defineRule } from './define.ts';
import { nameOf } from './wording.ts';
import { sample } from './sample.ts';

type Body = 'below' | 'department';

/** The cells that count rules made by the body itself: published ones may be those of others. */
const OWN: Record<Report['form'], string[]> = {
  '2019': ['disclosure.administrativeRules.newlyMade'],
  '2021': [
    'disclosure.administrativeRules.issued',
    'disclosure.administrativeRules.repealed',
    'disclosure.administrativeRules.inForce',
  ],
};

const BELOW = new Set<AgencyKind>(['town', 'subdistrict', 'zone']);
const GOVERNMENTS = new Set<AgencyKind>(['government', 'office']);

/** Why a body cannot make rules: it is below a city with districts, or a department; undefined where it can, or nothing is known. */
function barredAs({ agency: { name, division } }: Report): Body | undefined {
  const level = division ? divisionOf(division.code)?.level : undefined;
  if (level === 'county') return 'below';
  const kind = agencyKindOf(organOf(name, division?.code ?? null));
  if (BELOW.has(kind)) return 'below';
  // 喀什地区行政公署 and 兴安盟行政公署 are a province's agencies at the rank of a city.
  if (division && /(?:地区|盟)$/u.test(division.name)) return 'below';
  // 财政部山东监管局 and 国家税务总局 are of the centre, wherever they sit.
  if (level === undefined || GOVERNMENTS.has(kind) || kind === 'centralOrgan') return undefined;
  return 'department';
}

const county = { code: '420112', name: '东西湖区' };
const city = { code: '370300', name: '淄博市' };
const of = (name: string, division: Report['agency']['division']): Pick<Report, 'agency'> => ({
  agency: { name, printed: name, division },
});
const RULES = {
  'disclosure.administrativeRules.issued': 1,
  'disclosure.administrativeRules.inForce': 2,
} as const;

export default defineRule({
  id: 'rules-by-body',
  title: { zh: '没有规章制定权的单位，规章为 0', en: 'Bodies that cannot make rules report none' },
  why: {
    zh: '规章只有国务院部门和省、设区的市、自治州人民政府可以制定；县、乡镇和其他单位填的多半是规范性文件。',
    en: 'Only departments of the State Council and the governments of provinces, cities with districts and autonomous prefectures make rules; what others enter are most likely normative documents.',
  },
  mend: {
    zh: '把规范性文件移到“规范性文件”一行；确为本级政府规章的，请在报告中说明。',
    en: 'Move normative documents to their own row; where they really are rules of the government, say so in the report.',
  },
  source: { document: '《中华人民共和国立法法》', clause: '第九十一条、第九十三条（规章制定权）' },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check(report) {
    const cells = OWN[report.form].filter((path) => (numberAt(report, path) ?? 0) > 0);
    const body = cells.length > 0 ? barredAs(report) : undefined;
    if (!body) return;
    // A department may report the rules that it drafted and its government made.
    const severity = body === 'below' ? ('warning' as const) : ('info' as const);
    const values = cells.map((path) => numberAt(report, path) ?? 0);
    yield { cells, severity, body, values, form: report.form, agency: report.agency.name };
  },
  message: {
    zh: ({ cells, values, body, form, agency }) => {
      const list = cells.map((path, i) => `「${nameOf(form, path).zh}」${values[i]}`).join('，');
      return body === 'below'
        ? `${list}，而${agency}没有规章制定权，可能填的是规范性文件。`
        : `${list}，而${agency}是政府部门，规章由政府制定，可能填的是规范性文件或本部门起草的规章。`;
    },
    en: ({ cells, values, body, form }) => {
      const list = cells.map((path, i) => `“${nameOf(form, path).en}” is ${values[i]}`).join(', ');
      return body === 'below'
        ? `${list}, but this body cannot make rules: they may be normative documents.`
        : `${list}, but this is a department, and rules are made by the government: they may be normative documents, or rules that it drafted.`;
    },
  },
  good: [
    sample(),
    sample({ ...of('商务部', null), ...RULES }),
    sample({ ...of('淄博市人民政府', city), ...RULES }),
    sample({ ...of('淄博市人民政府办公室', city), ...RULES }),
    // A city without districts of its own, and an autonomous prefecture.
    sample({ ...of('东莞市人民政府', { code: '441900', name: '东莞市' }), ...RULES }),
    sample({
      ...of('恩施土家族苗族自治州人民政府', { code: '422800', name: '恩施土家族苗族自治州' }),
      ...RULES,
    }),
    sample({ ...of('东西湖区人民政府', county) }),
    // Published rules may be those of the government above.
    sample({ ...of('东西湖区人民政府', county), 'disclosure.administrativeRules.totalDisclosed': 3 }, '2019'),
  ],
  bad: [
    {
      report: sample({ ...of('东西湖区人民政府', county), ...RULES }),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['disclosure.administrativeRules.issued', 'disclosure.administrativeRules.inForce'],
          message: {
            zh: '「规章·本年制发件数」1，「规章·现行有效件数」2，而东西湖区人民政府没有规章制定权，可能填的是规范性文件。',
            en: '“administrative rules, issued” is 1, “administrative rules, in force” is 2, but this body cannot make rules: they may be normative documents.',
          },
        },
      ],
    },
    {
      report: sample({ ...of('喀什地区行政公署', { code: '653100', name: '喀什地区' }), ...RULES }),
      expect: [{ severity: 'warning' }],
    },
    {
      report: sample({ ...of('松木塘镇人民政府', null), ...RULES }),
      expect: [{ severity: 'warning' }],
    },
    { report: sample({ ...of('淄博市公安局', city), ...RULES }), expect: [{ severity: 'info' }] },
  ],
});
