// The peoples named in the titles of autonomous divisions. Those that also appear without 族 stand without it.
const PEOPLES =
  /(?:土家族|布依族|哈尼族|景颇族|傈僳族|朝鲜族|仫佬族|毛南族|撒拉族|保安族|东乡族|裕固族|拉祜族|布朗族|纳西族|普米族|独龙族|仡佬族|达斡尔族?|鄂温克族?|鄂伦春族?|维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|蒙古族?|壮族|回族|藏族|苗族|侗族|彝族|傣族|白族|满族|瑶族|黎族|羌族|土族|畲族|佤族|怒族|水族|各族)$/u;

const AUTONOMOUS = /自治[区州县旗]$/u;
// 神农架林区 and 六枝特区 are one of a kind; 北林区 and 万柏林区 are plain districts.
const SUFFIX =
  /(?:特别行政区|(?<=神农架)林区|(?<=六枝)特区|(?<=..)新区|(?<=..)矿区|地区|省|市|县|区|盟|旗)$/u;
// 土默特左旗, 达尔罕茂明安联合旗: without 旗 what is left is no name. 井陉 alone is the county beside 井陉矿区.
const WHOLE = /[左右前后中]旗$|联合旗$|^井陉矿区$/u;

function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const shorter = rest.replace(PEOPLES, '');
    if (shorter === rest) return rest;
    // 东乡族自治县, 鄂温克族自治旗: the people is the name itself.
    if (shorter.length < 2) return rest.replace(/族$/u, '');
    rest = shorter;
  }
}

/** The everyday form of a division's name: 淄博市 淄博, 恩施土家族苗族自治州 恩施; a name that would be left with one character (单县) stays whole. */
export function shortName(name: string): string {
  if (WHOLE.test(name)) return name;
  if (AUTONOMOUS.test(name)) return withoutPeoples(name.replace(AUTONOMOUS, ''));
  const rest = name.replace(SUFFIX, '');
  if (rest.length < 2) return name;
  return name.endsWith('族区') ? withoutPeoples(rest) : rest;
}
