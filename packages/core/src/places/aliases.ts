// What people also call a division: code, then Chinese names, then names in Latin letters.
// A division of the 兵团 and its city are one government: 第八师石河子市.
// 恩施州, 长阳县 and 宁夏自治区 follow from the names themselves and are not listed.
const ALIASES = `
150000 内蒙 | innermongolia neimeng neimongol
540000 | tibet
610000 | shaanxi
810000 | hongkong hongkongsar
820000 | macau macao
710000 | taiwan
150100 | hohhot huhehot
150600 | ordos
150700 | hulunbuir
150800 | bayannur
150900 | ulanqab
152200 | hinggan
152500 | xilingol
152900 | alxa alashan
222400 | yanbian
230100 | harbin
230200 | qiqihar
510000 | szechuan
440000 | kwangtung
440100 | canton
540100 | lhasa
540200 | shigatse xigaze
540300 | qamdo chamdo
540400 | nyingchi
540500 | shannan lhoka
540600 | nagqu
542500 | ngari
513200 | ngawa
513300 | garze
632600 | golog
632700 | yushu
533400 | deqen diqing
532800 版纳 | xishuangbanna sipsongpanna
650100 | urumqi wulumuqi
650200 | karamay
650400 | turpan turfan
650500 | kumul
652300 | changji
652700 博州 | bortala
652800 巴州 | bayingolin bayingol
652900 | aksu
653000 克州 | kizilsu
653100 | kashgar kashi
653200 | hotan khotan
654000 | ili
654200 | tacheng tarbagatay
654300 | altay
652801 | korla
654002 | yining ghulja
653131 塔县 | taxkorgan
533401 | shangrila xianggelila
610403 杨凌 | yangling
220721 前郭 前郭县 |
210921 阜蒙县 |
211324 喀左 喀左县 |
150121 土左旗 |
150221 土右旗 |
150223 达茂旗 |
150722 莫旗 |
152221 科右前旗 |
152222 科右中旗 |
150926 察右前旗 |
150927 察右中旗 |
150928 察右后旗 |
152525 东乌旗 |
152526 西乌旗 |
152921 阿左旗 |
152922 阿右旗 |
659001 第八师石河子 第八师石河子市 八师石河子市 兵团第八师石河子市 |
659002 第一师阿拉尔 第一师阿拉尔市 一师阿拉尔市 兵团第一师阿拉尔市 |
659003 第三师图木舒克 第三师图木舒克市 三师图木舒克市 兵团第三师图木舒克市 |
659004 第六师五家渠 第六师五家渠市 六师五家渠市 兵团第六师五家渠市 |
659005 第十师北屯 第十师北屯市 十师北屯市 兵团第十师北屯市 |
659006 第二师铁门关 第二师铁门关市 二师铁门关市 兵团第二师铁门关市 |
659007 第五师双河 第五师双河市 五师双河市 兵团第五师双河市 |
659008 第四师可克达拉 第四师可克达拉市 四师可克达拉市 兵团第四师可克达拉市 |
659009 第十四师昆玉 第十四师昆玉市 十四师昆玉市 兵团第十四师昆玉市 |
659010 第七师胡杨河 第七师胡杨河市 七师胡杨河市 兵团第七师胡杨河市 |
659011 第十三师新星 第十三师新星市 十三师新星市 兵团第十三师新星市 |
659012 第九师白杨 第九师白杨市 九师白杨市 兵团第九师白杨市 |
140109 | wanbailin
621223 | tanchang
632723 | chengduo chindu
`;

/** Other names of a division, in Chinese and in lower-case Latin letters without spaces. */
export type Aliases = { code: string; chinese: string[]; latin: string[] };

const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];

/** The names a division is also known by. */
export const divisionAliases = (): Aliases[] =>
  ALIASES.trim()
    .split('\n')
    .map((line) => {
      const [left = '', right] = line.split('|');
      const [code = '', ...chinese] = words(left);
      return { code, chinese, latin: words(right) };
    });

/** Whether another name of a division has these characters. */
export const isAboutAlias = (text: string): boolean => ALIASES.includes(text);
