import type { Division } from './divisions.ts';

// Divisions that English does not call by their plain pinyin: the official romanisation of names from other languages, an
// apostrophe between syllables, or a name of its own.
const NAMES = `
150000 Inner Mongolia
150100 Hohhot
150600 Ordos
150700 Hulunbuir
150800 Bayannur
150900 Ulanqab
152200 Hinggan
152500 Xilingol
152900 Alxa
230100 Harbin
230200 Qiqihar
320800 Huai'an
341500 Lu'an
360800 Ji'an
370900 Tai'an
511600 Guang'an
511800 Ya'an
513200 Ngawa
513300 Garze
530800 Pu'er
533401 Shangri-La
540100 Lhasa
540200 Xigaze
540300 Qamdo
540400 Nyingchi
540600 Nagqu
542500 Ngari
610100 Xi'an
610600 Yan'an
632600 Golog
650100 Urumqi
650200 Karamay
650400 Turpan
652700 Bortala
652800 Bayingolin
652801 Korla
653000 Kizilsu
653100 Kashgar
653131 Taxkorgan
653200 Hotan
654000 Ili
654300 Altay
810000 Hong Kong
820000 Macao
`;

let made: ReadonlyMap<string, string> | undefined;

const names = (): ReadonlyMap<string, string> =>
  (made ??= new Map(
    NAMES.trim()
      .split('\n')
      .map((line) => [line.slice(0, 6), line.slice(7)]),
  ));

/** What English calls a division, without its level: Zibo, Harbin, Inner Mongolia. */
export const englishName = ({ code, pinyin }: Division): string =>
  names().get(code) ?? pinyin.charAt(0).toUpperCase() + pinyin.slice(1);
