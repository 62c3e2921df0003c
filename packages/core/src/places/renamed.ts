import { lazy } from './lazy.ts';

// Divisions abolished, renamed or merged since 2019: old code, old name, reading, year it ended, codes that took it over.
// A name that changed under a kept code (邢台 桥东区, 桥西区) is listed with that code as its own successor.
const FORMER = `
371200 莱芜市 laiwu 2019 370116 370117
371202 莱城区 laicheng 2019 370116
371203 钢城区 gangcheng 2019 370117
230702 伊春区 yichun 2019 230717
230703 南岔区 nancha 2019 230726
230704 友好区 youhao 2019 230719
230705 西林区 xilin 2019 230751
230706 翠峦区 cuiluan 2019 230718
230707 新青区 xinqing 2019 230724
230708 美溪区 meixi 2019 230717
230709 金山屯区 jinshantun 2019 230751
230710 五营区 wuying 2019 230724
230711 乌马河区 wumahe 2019 230718
230712 汤旺河区 tangwanghe 2019 230723
230713 带岭区 dailing 2019 230725
230714 乌伊岭区 wuyiling 2019 230723
230715 红星区 hongxing 2019 230724
230716 上甘岭区 shangganling 2019 230719
231121 嫩江县 nenjiang 2019 231183
140726 太谷县 taigu 2019 140703
340225 无为县 wuwei 2019 340281
341822 广德县 guangde 2019 341882
360105 湾里区 wanli 2019 360112
361121 上饶县 shangrao 2019 361104
371523 茌平县 chiping 2019 371503
410728 长垣县 changyuan 2019 410783
411626 淮阳县 huaiyang 2019 411603
430521 邵东县 shaodong 2019 430582
451021 田阳县 tianyang 2019 451003
451023 平果县 pingguo 2019 451082
510922 射洪县 shehong 2019 510981
530422 澄江县 chengjiang 2019 530481
610623 子长县 zichang 2019 610681
630122 湟中县 huangzhong 2019 630106
652923 库车县 kuche 2019 652902
130502 桥东区 qiaodong 2020 130502
130503 桥西区 qiaoxi 2020 130503
130521 邢台县 xingtai 2020 130503
130526 任县 renxian 2020 130505
130527 南和县 nanhe 2020 130506
220381 公主岭市 gongzhuling 2020 220184
320602 崇川区 chongchuan 2020 320613
320611 港闸区 gangzha 2020 320613
320684 海门市 haimen 2020 320614
340203 弋江区 yijiang 2020 340209
340208 三山区 sanshan 2020 340209
340221 芜湖县 wuhu 2020 340210
340222 繁昌县 fanchang 2020 340212
360727 龙南县 longnan 2020 360783
370634 长岛县 changdao 2020 370614
370684 蓬莱市 penglai 2020 370614
421023 监利县 jianli 2020 421088
510132 新津县 xinjin 2020 510118
520221 水城县 shuicheng 2020 520204
632321 同仁县 tongren 2020 632301
330103 下城区 xiacheng 2021 330105
330104 江干区 jianggan 2021 330102 330114
350402 梅列区 meilie 2021 350404
350403 三元区 sanyuan 2021 350404
350427 沙县 shaxian 2021 350405
350625 长泰县 changtai 2021 350605
350681 龙海市 longhai 2021 350604
410306 吉利区 jili 2021 410308
410322 孟津县 mengjin 2021 410308
410381 偃师市 yanshi 2021 410307
431121 祁阳县 qiyang 2021 431181
450127 横县 hengxian 2021 450181
513425 会理县 huili 2021 513402
520522 黔西县 qianxi 2021 520581
532331 禄丰县 lufeng 2021 532302
610322 凤翔县 fengxiang 2021 610305
610928 旬阳县 xunyang 2021 610981
654223 沙湾县 shawan 2021 654203
540422 米林县 milin 2023 540481
540530 错那县 cuona 2023 540581
500105 江北区 jiangbei 2025 500157
500112 渝北区 yubei 2025 500157 500109
`;

// Divisions newer than the generated table: code, name, reading, first year. 2024: the codes of the ministry of civil affairs
// (mca.gov.cn, 2024 年中华人民共和国县以上行政区划代码). 2025: announced by Chongqing on 6 November 2025. 2026: the notices of
// Xinjiang of March and April 2026 (xinjiang.gov.cn), which make 2,847 counties, districts and cities at county level.
const LATER = `
653228 和康县 hekang 2024
653229 和安县 hean 2024
500157 两江新区 liangjiang 2025
653132 岑岭县 cenling 2026
659013 草湖市 caohu 2026
`;

// Divisions of the generated table that took nobody's place: code, first year.
const FOUNDED = `
330383 2019
360113 2019
659010 2019
460302 2020
460303 2020
330113 2021
659011 2021
659012 2023
`;

// Successors that were there before and only grew.
const GREW = new Set(['360112', '330102', '330105', '500109']);

const cells = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(' '));

/** A division that no longer exists: its last year and the codes of those that took it over. */
export type FormerRow = {
  code: string;
  name: string;
  pinyin: string;
  until: number;
  successors: string[];
};

/** The divisions that ended in 2019 or later, oldest change first. */
export const formerRows = lazy((): readonly FormerRow[] =>
  cells(FORMER).map(([code = '', name = '', pinyin = '', until, ...successors]) => ({
    code,
    name,
    pinyin,
    until: Number(until),
    successors,
  })),
);

/** The divisions set up after the vintage of the generated table. */
export const laterDivisions = (): { code: string; name: string; pinyin: string }[] =>
  cells(LATER).map(([code = '', name = '', pinyin = '']) => ({ code, name, pinyin }));

const firstYears = lazy((): Map<string, number> => {
  const years = new Map<string, number>();
  const codes = new Set<string>();
  for (const former of formerRows()) codes.add(former.code);
  for (const { until, successors } of formerRows()) {
    for (const code of successors) if (!codes.has(code) && !GREW.has(code)) years.set(code, until);
  }
  for (const [code = '', , , year] of cells(LATER)) years.set(code, Number(year));
  for (const [code = '', year] of cells(FOUNDED)) years.set(code, Number(year));
  return years;
});

// Most places are in none of these tables, and looking for one in their text is quicker than reading them.
const ALL = FORMER + LATER + FOUNDED;

/** The first year of a division set up in 2019 or later; undefined for an older one. */
export const firstYearOf = (code: string): number | undefined =>
  ALL.includes(code) ? firstYears().get(code) : undefined;

/** Whether a former division had that code or went into the division of that code, or has a name with these characters. */
export const isAboutFormer = (text: string): boolean => FORMER.includes(text);
