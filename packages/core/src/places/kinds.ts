type KindText = { zh: string; en: string; labels: readonly string[]; words: readonly string[] };

/** What sort of organ an agency is: its name in both languages, the Chinese words that agency names carry for it (the longest first wins), and the English words of a question. */
export const agencyKinds = {
  publicSecurity: {
    zh: '公安',
    en: 'public security',
    labels: ['公安', '警察', '交警', '森林公安'],
    words: ['police', 'public security', 'psb'],
  },
  education: {
    zh: '教育',
    en: 'education',
    labels: ['教育', '教体', '教科'],
    words: ['education', 'schools'],
  },
  taxation: { zh: '税务', en: 'taxation', labels: ['税务', '地税', '国税'], words: ['taxation', 'tax'] },
  finance: { zh: '财政', en: 'finance', labels: ['财政'], words: ['finance', 'financial'] },
  health: {
    zh: '卫生健康',
    en: 'health',
    labels: ['卫生健康', '卫健', '卫生', '疾病预防控制', '医院', '中医药'],
    words: ['health'],
  },
  marketRegulation: {
    zh: '市场监管',
    en: 'market regulation',
    labels: [
      '市场监督管理',
      '市场监督',
      '市场监管',
      '市监',
      '工商行政',
      '质量技术监督',
      '食品药品监督',
      '药品监督',
    ],
    words: ['market regulation', 'market supervision', 'samr'],
  },
  naturalResources: {
    zh: '自然资源',
    en: 'natural resources',
    labels: [
      '自然资源',
      '规划和自然资源',
      '规划与自然资源',
      '国土资源',
      '资规',
      '国土',
      '不动产登记',
      '规划局',
    ],
    words: ['natural resources', 'land', 'planning'],
  },
  housing: {
    zh: '住房和城乡建设',
    en: 'housing and construction',
    labels: [
      '住房和城乡建设',
      '住房城乡建设',
      '住房和建设',
      '住建',
      '城乡建设',
      '住房保障',
      '住房公积金',
      '房产',
      '建设局',
      '住房',
    ],
    words: ['housing', 'construction'],
  },
  humanResources: {
    zh: '人力资源和社会保障',
    en: 'human resources and social security',
    labels: ['人力资源和社会保障', '人力资源社会保障', '人力资源', '人社', '社会保险', '社会保障', '就业'],
    words: ['human resources', 'social security', 'labour', 'labor'],
  },
  civilAffairs: { zh: '民政', en: 'civil affairs', labels: ['民政'], words: ['civil affairs'] },
  justice: { zh: '司法', en: 'justice', labels: ['司法'], words: ['justice'] },
  transport: {
    zh: '交通运输',
    en: 'transport',
    labels: ['交通运输', '交通', '公路', '港航', '道路运输', '铁路', '邮政'],
    words: ['transport', 'transportation'],
  },
  water: { zh: '水利', en: 'water', labels: ['水利', '水务', '水行政'], words: ['water', 'water resources'] },
  agriculture: {
    zh: '农业农村',
    en: 'agriculture',
    labels: ['农业农村', '农牧', '农业', '畜牧', '农机', '乡村振兴', '扶贫'],
    words: ['agriculture', 'rural affairs'],
  },
  commerce: {
    zh: '商务',
    en: 'commerce',
    labels: ['商务', '经济合作', '招商', '投资促进', '营商环境'],
    words: ['commerce', 'investment'],
  },
  culture: {
    zh: '文化和旅游',
    en: 'culture and tourism',
    labels: ['文化和旅游', '文化旅游', '文化广电', '文旅', '文广', '文化', '旅游', '广播电视', '文物'],
    words: ['culture', 'tourism'],
  },
  emergency: {
    zh: '应急管理',
    en: 'emergency management',
    labels: ['应急管理', '应急', '安全生产监督', '消防'],
    words: ['emergency', 'emergency management'],
  },
  audit: { zh: '审计', en: 'audit', labels: ['审计'], words: ['audit', 'auditing'] },
  statistics: { zh: '统计', en: 'statistics', labels: ['统计', '调查队'], words: ['statistics'] },
  ecology: {
    zh: '生态环境',
    en: 'ecology and environment',
    labels: ['生态环境', '环境保护', '环保'],
    words: ['ecology', 'environment', 'environmental'],
  },
  developmentReform: {
    zh: '发展改革',
    en: 'development and reform',
    labels: ['发展和改革', '发展改革', '发改'],
    words: ['development and reform', 'ndrc'],
  },
  industry: {
    zh: '工业和信息化',
    en: 'industry and information technology',
    labels: ['工业和信息化', '工业信息化', '工信', '经济和信息化', '经信', '科技工业'],
    words: ['industry', 'information technology'],
  },
  science: { zh: '科技', en: 'science and technology', labels: ['科学技术', '科技'], words: ['science'] },
  stateAssets: {
    zh: '国资',
    en: 'state assets',
    labels: ['国有资产监督管理', '国资'],
    words: ['state assets', 'sasac'],
  },
  urbanManagement: {
    zh: '城市管理',
    en: 'urban management',
    labels: ['城市管理', '城市综合管理', '城市运行管理', '城管', '综合行政执法', '综合执法'],
    words: ['urban management', 'chengguan'],
  },
  governmentServices: {
    zh: '政务服务',
    en: 'government services',
    labels: ['政务服务', '行政审批', '大数据', '数据局', '数据资源', '数据管理', '公共资源交易'],
    words: ['government services', 'administrative approval', 'big data'],
  },
  medicalInsurance: {
    zh: '医疗保障',
    en: 'medical insurance',
    labels: ['医疗保障', '医保'],
    words: ['medical insurance', 'healthcare security'],
  },
  veterans: { zh: '退役军人', en: 'veterans affairs', labels: ['退役军人'], words: ['veterans'] },
  forestry: {
    zh: '林业和园林',
    en: 'forestry and parks',
    labels: ['林业', '林草', '园林', '草原'],
    words: ['forestry'],
  },
  ethnicAffairs: {
    zh: '民族宗教',
    en: 'ethnic and religious affairs',
    labels: ['民族宗教', '民族事务', '民宗', '民族', '宗教'],
    words: ['ethnic', 'religious'],
  },
  foreignAffairs: { zh: '外事', en: 'foreign affairs', labels: ['外事'], words: ['foreign affairs'] },
  petitions: { zh: '信访', en: 'petitions', labels: ['信访'], words: ['petitions'] },
  sports: { zh: '体育', en: 'sports', labels: ['体育'], words: ['sports'] },
  customs: { zh: '海关', en: 'customs', labels: ['海关'], words: ['customs'] },
  maritime: { zh: '海事', en: 'maritime safety', labels: ['海事'], words: ['maritime'] },
  office: {
    zh: '政府办公室',
    en: 'government office',
    labels: ['人民政府办公厅', '人民政府办公室', '政府办公厅', '政府办公室', '政府办', '行署办公室'],
    words: ['general office', 'government office'],
  },
  subdistrict: {
    zh: '街道',
    en: 'subdistrict',
    labels: ['街道办事处', '街道'],
    words: ['subdistrict', 'street'],
  },
  town: { zh: '乡镇', en: 'town', labels: ['乡镇'], words: ['town', 'township'] },
  zone: {
    zh: '开发区',
    en: 'development zone',
    labels: ['开发区', '高新区', '经开区', '管理委员会', '管委会'],
    words: ['development zone', 'zone', 'high-tech zone'],
  },
  government: { zh: '政府', en: 'government', labels: ['人民政府', '政府'], words: ['government'] },
  centralOrgan: { zh: '中央机关', en: 'central organ', labels: ['国务院'], words: ['ministry', 'central'] },
  other: { zh: '其他', en: 'other', labels: [], words: [] },
} as const satisfies Record<string, KindText>;

/** The sort of organ: a key of `agencyKinds`. */
export type AgencyKind = keyof typeof agencyKinds;

// What the seat of an organ is called rather than what it does: read only if nothing else names the work.
const SEATS = new Set<AgencyKind>(['subdistrict', 'town', 'zone', 'government', 'centralOrgan']);

type Labels = { pattern: RegExp; kinds: Map<string, AgencyKind> };

function compile(): Labels {
  const kinds = new Map<string, AgencyKind>();
  for (const kind of Object.keys(agencyKinds) as AgencyKind[]) {
    for (const label of agencyKinds[kind].labels) kinds.set(label, kind);
  }
  const alternatives = [...kinds.keys()].toSorted((a, b) => b.length - a.length);
  return { pattern: new RegExp(alternatives.join('|'), 'gu'), kinds };
}

let cached: Labels | undefined;
const labels = (): Labels => (cached ??= compile());

/** A word for a kind of agency in a text, with UTF-16 offsets. */
export type KindMention = { kind: AgencyKind; text: string; start: number; end: number };

/** The kinds that a text names by their Chinese words, in order. */
export const findAgencyKinds = (text: string): KindMention[] =>
  Array.from(text.matchAll(labels().pattern), ({ 0: label, index: start }) => ({
    kind: labels().kinds.get(label) ?? 'other',
    text: label,
    start,
    end: start + label.length,
  }));

// 人民政府 is read too, and passed over, so that nobody sees 民政 in it.
const firstWork = (text: string): KindMention | undefined =>
  findAgencyKinds(text).find(({ kind }) => !SEATS.has(kind));

/** Whether the text begins with the word of a kind of work: 公安分局, 自然资源局, not 人民政府. */
export const beginsWithWork = (text: string): boolean => firstWork(text)?.start === 0;

// Tried in order on what is left of a name without its place.
const BY_ENDING: readonly (readonly [RegExp, AgencyKind])[] = [
  [/办公室$|办公厅$/u, 'office'],
  [/街道(?:办事处)?$|办事处$/u, 'subdistrict'],
  [/[镇乡](?:人民)?(?:政府)?$|苏木(?:人民政府)?$/u, 'town'],
  [
    /开发区|高新区|经开区|新区|园区|示范区|试验区|管理区|度假区|保税区|风景名胜区|集聚区|管委会|管理委员会/u,
    'zone',
  ],
  [/^$|政府$|行政公署$|行署$|行政委员会$/u, 'government'],
];

/** The kind of an agency by its name without the place in front: 公安局张店分局 is publicSecurity, an empty rest a government. */
export const agencyKindOf = (organ: string): AgencyKind =>
  firstWork(organ)?.kind ?? BY_ENDING.find(([ending]) => ending.test(organ))?.[1] ?? 'other';
