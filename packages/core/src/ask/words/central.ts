// English names of central organs: the Chinese name | English names, by commas.
const CENTRAL = `
国务院办公厅 | general office of the state council, state council general office
外交部 | ministry of foreign affairs
国家发展和改革委员会 国家发展改革委 | national development and reform commission, ndrc
教育部 | ministry of education
科学技术部 科技部 | ministry of science and technology
工业和信息化部 | ministry of industry and information technology, miit
公安部 | ministry of public security
民政部 | ministry of civil affairs
司法部 | ministry of justice
财政部 | ministry of finance
人力资源和社会保障部 | ministry of human resources and social security
自然资源部 | ministry of natural resources
生态环境部 | ministry of ecology and environment
住房和城乡建设部 | ministry of housing and urban-rural development, ministry of housing
交通运输部 | ministry of transport
水利部 | ministry of water resources
农业农村部 | ministry of agriculture and rural affairs, ministry of agriculture
商务部 | ministry of commerce, mofcom
文化和旅游部 | ministry of culture and tourism
国家卫生健康委员会 国家卫生健康委 | national health commission
应急管理部 | ministry of emergency management
中国人民银行 | people's bank of china, pboc
审计署 | national audit office
海关总署 | general administration of customs, gacc
国家税务总局 | state taxation administration
国家市场监督管理总局 市场监管总局 | state administration for market regulation
国家统计局 | national bureau of statistics
国家能源局 | national energy administration
国家知识产权局 | national intellectual property administration, cnipa
中国气象局 | china meteorological administration
中国证券监督管理委员会 中国证监会 | china securities regulatory commission, csrc
`;

type Central = { names: string[]; english: string[] };

const central: readonly Central[] = CENTRAL.trim()
  .split('\n')
  .map((line) => {
    const [names = '', english = ''] = line.split('|').map((part) => part.trim());
    return { names: names.split(' '), english: english.split(', ') };
  });

const chineseOf = new Map(central.flatMap(({ names, english }) => english.map((name) => [name, names])));

let pattern: RegExp | undefined;
const anyOrgan = (): RegExp =>
  (pattern ??= new RegExp(
    `(?:\\bthe )?\\b(?<name>${[...chineseOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
    'giu',
  ));

/** The central organs that a text names in English, with offsets and the Chinese names that each goes by. */
export const findCentralOrgans = (text: string): { from: number; to: number; names: string[] }[] =>
  // A question in Chinese is spared the making of the pattern.
  /[a-z]{4}/iu.test(text)
    ? [...text.matchAll(anyOrgan())].map(({ index, 0: matched, groups }) => ({
        from: index,
        to: index + matched.length,
        names: chineseOf.get(groups?.['name']?.toLowerCase() ?? '') ?? [],
      }))
    : [];
