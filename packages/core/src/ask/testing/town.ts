import type { Finding, Report } from '../../report/index.ts';
import { seeded, sketched } from './reports.ts';

/** The five real seeds. */
export const seeds = (): Report[] => [
  seeded('000', 'haidong.txt'),
  seeded('001', 'ningxia.html'),
  seeded('002', 'liupanshui.txt'),
  seeded('003', 'dongxihu.md'),
  seeded('004', 'zibo.txt'),
];

/** The finding that the checks make on the seed of 东西湖区. */
export const findings: Record<string, Finding[]> = {
  东西湖区公安分局: [
    {
      rule: 'remedies-total',
      severity: 'error',
      about: 'agency',
      cells: [
        'remedies.directLitigation.upheld',
        'remedies.directLitigation.corrected',
        'remedies.directLitigation.other',
        'remedies.directLitigation.pending',
        'remedies.directLitigation.total',
      ],
      message: { zh: '未经复议直接起诉：4+0+1+1=6，总计填7', en: 'Direct litigation: 4+0+1+1=6, total 7' },
      expected: 6,
      actual: 7,
    },
  ],
};

/** Invented reports beside the seeds: a city with a government and bureaus, several years, both editions, cells in every state. */
export const invented = (): Report[] => [
  sketched({
    name: '江宁区人民政府',
    code: '320115',
    division: '江宁区',
    year: 2022,
    cells: { 'applications.new': 200, 'applications.concluded': 191, 'applications.carriedForward': 9 },
  }),
  sketched({
    name: '江宁区人民政府',
    code: '320115',
    division: '江宁区',
    year: 2023,
    cells: {
      'applications.new': 250,
      'applications.carriedOver': 9,
      'applications.disclosed': 100,
      'applications.partiallyDisclosed': 20,
      'applications.denied.stateSecret': 1,
      'applications.denied.internalAffairs': 10,
      'applications.denied.processInformation': 4,
      'applications.unavailable.notHeld': 90,
      'applications.notProcessed.petition': 12,
      'applications.notProcessed.excessive': 3,
      'applications.other.correctionOverdue': 6,
      'applications.other.feeOverdue': 2,
      'applications.other.otherReasons': 1,
      'applications.concluded': 249,
      'applications.carriedForward': 10,
      'applications.new.naturalPerson': 200,
      'applications.new.business': 40,
      'applications.new.legalServiceOrganization': 10,
      'remedies.reconsideration.upheld': 8,
      'remedies.reconsideration.corrected': 3,
      'remedies.reconsideration.other': 1,
      'remedies.reconsideration.pending': 2,
      'remedies.reconsideration.total': 14,
      'remedies.directLitigation.upheld': 4,
      'remedies.directLitigation.corrected': 1,
      'remedies.directLitigation.pending': 1,
      'remedies.directLitigation.total': 6,
      'remedies.litigationAfterReconsideration.upheld': 3,
      'remedies.litigationAfterReconsideration.total': 3,
      'disclosure.normativeDocuments.issued': 7,
      'disclosure.normativeDocuments.repealed': 2,
      'disclosure.normativeDocuments.inForce': 61,
      'disclosure.licensing.decisions': 5120,
      'disclosure.penalties.decisions': 830,
      'disclosure.fees.amount': '152.3 => 1523000',
    },
  }),
  sketched({
    name: '江宁区人民政府',
    code: '320115',
    division: '江宁区',
    year: 2024,
    cells: { 'applications.new': 300, 'applications.carriedOver': 8, 'applications.concluded': 308 },
  }),
  sketched({
    name: '江宁区教育局',
    code: '320115',
    division: '江宁区',
    year: 2023,
    cells: { 'applications.new': 21, 'applications.concluded': 21, 'applications.disclosed': 21 },
  }),
  sketched({
    name: '桂林市教育局',
    code: '450300',
    division: '桂林市',
    year: 2022,
    cells: { 'applications.new': 5, 'applications.concluded': 5 },
  }),
  sketched({
    name: '桂林市公安局',
    code: '450300',
    division: '桂林市',
    year: 2022,
    cells: { 'applications.new': 33, 'applications.concluded': 33, 'applications.disclosed': 11 },
  }),
  sketched({
    name: '桂林市公安局',
    code: '450300',
    division: '桂林市',
    year: 2023,
    cells: {
      'applications.new': 40,
      'applications.concluded': 40,
      'applications.disclosed': 10,
      'disclosure.penalties.decisions': '/',
    },
  }),
  sketched({
    name: '北海海关',
    code: '450500',
    division: '北海市',
    year: 2022,
    cells: { 'applications.new': '?1O', 'applications.concluded': '' },
  }),
  sketched({
    name: '虚构部',
    code: null,
    year: 2022,
    cells: { 'applications.new': 900, 'applications.concluded': 900, 'applications.denied.stateSecret': 5 },
  }),
];
