import { divisionOf } from '../../places/index.ts';
import type { Division } from '../../places/index.ts';

// What people call several divisions by: Chinese words | English phrases, by commas | the divisions, by code.
// After the State Council's outlines on the Yangtze delta and the Greater Bay Area (2019), its opinions on the central
// provinces (2006) and the west (2020), the list of sub-provincial cities of 1994, and the zones of GB/T 2260.
const REGIONS = `
京津冀 | beijing-tianjin-hebei, jing-jin-ji, jingjinji | 110000 120000 130000
长三角 长江三角洲 沪苏浙皖 苏浙沪皖 江浙沪皖 | yangtze river delta, yangtze delta | 310000 320000 330000 340000
江浙沪 苏浙沪 | | 310000 320000 330000
珠三角 珠江三角洲 大湾区九市 大湾区内地九市 | pearl river delta | 440100 440300 440400 440600 440700 441200 441300 441900 442000
川渝 | | 500000 510000
成渝 | | 510100 500000
云贵川 | | 530000 520000 510000
两广 | | 440000 450000
苏锡常 | | 320500 320200 320400
东北三省 东北各省 东北地区 | northeast china, northeastern china | 210000 220000 230000
中部六省 中部各省 中部省份 中部地区 | central china | 140000 340000 360000 410000 420000 430000
东部十省市 东部各省 东部省份 东部地区 | | 110000 120000 130000 310000 320000 330000 350000 370000 440000 460000
西部十二省区市 西部12省区市 西部十二省 西部各省 西部省份 西部地区 | western china | 150000 450000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000
华北五省 华北各省 华北地区 | north china, northern china | 110000 120000 130000 140000 150000
华东七省市 华东六省一市 华东各省 华东地区 | east china, eastern china | 310000 320000 330000 340000 350000 360000 370000
华中三省 华中各省 华中地区 | | 410000 420000 430000
华南三省 华南各省 华南地区 | south china, southern china | 440000 450000 460000
西南五省 西南各省 西南地区 | southwest china, southwestern china | 500000 510000 520000 530000 540000
西北五省 西北各省 西北地区 | northwest china, northwestern china | 610000 620000 630000 640000 650000
直辖市 | municipalities directly under the central government, municipalities under the central government, direct-administered municipalities, centrally administered municipalities | 110000 120000 310000 500000
各自治区 五个自治区 五大自治区 5个自治区 | autonomous regions | 150000 450000 540000 640000 650000
计划单列市 | cities specifically designated in the state plan, separately planned cities | 210200 330200 350200 370200 440300
副省级城市 副省级市 | sub-provincial cities, subprovincial cities | 440100 420100 230100 210100 510100 320100 610100 220100 370100 330100 210200 370200 440300 350200 330200
省会城市 省会首府城市 省会 | provincial capitals | 130100 140100 150100 210100 220100 230100 320100 330100 340100 350100 360100 370100 410100 420100 430100 440100 450100 460100 510100 520100 530100 540100 610100 620100 630100 640100 650100
北上广深 京沪广深 一线城市 | first-tier cities, tier-one cities | 110000 310000 440100 440300
`;

// 四个直辖市, 全国15个副省级城市 | 京津冀三地, 长三角三省一市, 长三角城市群
const BEFORE = '(?:全国)?(?:各个?|所有|(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[个大])?';
const BEHIND =
  '(?:三省一市|城市群|[两二三四五六七八九十](?:地|省市|市|省)|区域|地区)?(?!一体化|协同|协作|示范|办)';

type Regions = { codes: ReadonlyMap<string, string[]>; chinese: string[]; english: string[] };

let made: Regions | undefined;

const regions = (): Regions => (made ??= read());

function read(): Regions {
  const codes = new Map<string, string[]>();
  const [chinese, english]: [string[], string[]] = [[], []];
  for (const line of REGIONS.trim().split('\n')) {
    const [han = '', latin = '', members = ''] = line.split('|').map((part) => part.trim());
    const words = han.split(' ');
    const phrases = latin.split(', ').filter(Boolean);
    for (const word of [...words, ...phrases]) codes.set(word, members.split(' '));
    chinese.push(...words);
    english.push(...phrases);
  }
  return { codes, chinese, english };
}

let pattern: RegExp | undefined;

function makePattern({ chinese, english }: Regions): RegExp {
  const any = (words: string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `${BEFORE}(?<han>${any(chinese)})${BEHIND}|(?:the )?(?:(?:four|five|\\d+) )?\\b(?<latin>${any(english)})\\b`,
    'giu',
  );
}

/** Where a text names several divisions by one word, and which: 长三角, 四个直辖市, the Yangtze River Delta. */
export function findRegions(text: string): { from: number; to: number; divisions: Division[] }[] {
  const known = regions();
  const lower = text.toLowerCase();
  // Most questions name none, and to compile the pattern takes longer than to read them.
  if (![...known.codes.keys()].some((word) => lower.includes(word))) return [];
  pattern ??= makePattern(known);
  return Array.from(text.matchAll(pattern), ({ 0: words, index, groups }) => {
    const members = known.codes.get(groups?.['han'] ?? groups?.['latin']?.toLowerCase() ?? '') ?? [];
    const divisions = members.flatMap((code) => divisionOf(code) ?? []);
    return { from: index, to: index + words.length, divisions };
  });
}
