// Radicals of the supplement to the ideographs that they look like. Fonts whose tables were made backwards from glyphs name
// the radical: 公⺠ for 公民. The Kangxi radicals and compatibility ideographs fold by Unicode's own tables.
const RADICALS = new Map<string, string>(
  (
    '⺁厂⺃乚⺅亻⺇几⺈刀⺉刂⺊卜⺋㔾⺎兀⺏尣⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻' +
    '⺯糹⺰纟⺱罓⺲罒⺳㓁⺶羊⺷羋⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门' +
    '⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => Array.from(pair) as [string, string]),
);
const isFolded = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x2fdf) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfb00 && code <= 0xfb06) ||
  (code >= 0x2f800 && code <= 0x2fa1f);

/** The text of a character as it shows in print, where the file names it by a look-alike or by a ligature. */
export function printedForm(code: number): string {
  const text = String.fromCodePoint(code);
  return isFolded(code) ? (RADICALS.get(text) ?? text.normalize('NFKC')) : text;
}
