/** A paragraph made easy to read: `text` without gaps and quotation marks, in half-width and simplified characters; `from[i]` is where its character i stood. */
export type Folded = { text: string; from: Uint32Array };

const DROPPED = 0;
const GAP = 1;

/** Traditional characters of the vocabulary, each before its simplified form. */
const SIMPLIFIED =
  '開开請请無无處处結结轉转辦办復复複复議议訴诉訟讼維维糾纠審审條条項项來来電电話话熱热線线諮咨詢询訊讯資资務务員员與与業业織织' +
  '組组個个關关機机級级縣县區区廳厅係系統统舉举報报訪访類类國国絕绝過过發发佈布規规範范許许罰罚強强徵征決决數数總总計计為为爲为並并' +
  '對对給给較较減减長长達达僅仅約约餘余萬万億亿兩两內内從从讀读聞闻閱阅網网絡络郵邮當当現现場场傳传專专權权終终產产應应還还屬属實实' +
  '執执檢检監监書书補补繳缴費费製制獲获認认確确護护穩稳於于後后見见單单經经濟济續续繼继進进積积遺遗該该將将據据證证參参質质點点擊击' +
  '頁页題题錄录標标評评價价滿满採采購购檔档說说門门戶户衆众眾众團团體体師师間间沒没尋寻備备調调聯联導导佔占羣群準准駁驳銷销';

/** Punctuation under one form each, so that the tokens need to know only that one. */
const PUNCTUATION =
  '，, ﹐, ；; ﹔; ：: ﹕: （( ﹙( 【( 〔( [( ［( {( ）) ﹚) 】) 〕) ]) ］) }) ？? ！! ｡。 ｜| ┃| │| ．. ％% ／/ ～~ 〜~ —- －- –- −- ―- ─-';

const FOLDS = makeFolds();

function makeFolds(): Uint16Array {
  const folds = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const put = (characters: string, code: number): void => {
    for (const character of characters) folds[character.charCodeAt(0)] = code;
  };
  const pairs = (list: string): void => {
    for (let i = 0; i + 1 < list.length; i += 2) folds[list.charCodeAt(i)] = list.charCodeAt(i + 1);
  };
  pairs(SIMPLIFIED);
  pairs(PUNCTUATION.replaceAll(' ', ''));
  for (let code = 0xff10; code <= 0xff5a; code += 1) {
    if (/[0-9A-Za-z]/u.test(String.fromCharCode(code - 0xfee0))) folds[code] = code - 0xfee0;
  }
  put(
    ' \n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
    GAP,
  );
  put('\u0000\u00ad\u200b\u200c\u200d\u2060\ufeff“”‘’"\'「」『』*`', DROPPED);
  put('\t|', '\t'.charCodeAt(0));
  folds[GAP] = DROPPED;
  return folds;
}

/** A word of the vocabulary as it stands in folded texts. */
export function foldWord(word: string): string {
  let folded = '';
  for (let i = 0; i < word.length; i += 1) {
    const code = FOLDS[word.charCodeAt(i)] ?? DROPPED;
    if (code !== DROPPED && code !== GAP) folded += String.fromCharCode(code);
  }
  return folded;
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** Folds a text; a gap between two digits stays as one space, for they may be two numbers. */
export function fold(text: string): Folded {
  const codes = new Uint16Array(text.length);
  const from = new Uint32Array(text.length);
  let length = 0;
  let gap = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = FOLDS[text.charCodeAt(i)] ?? DROPPED;
    if (code === DROPPED) continue;
    if (code === GAP) {
      gap = true;
      continue;
    }
    // The gap itself stands at i - 1: there was one, so i > 0.
    if (gap && isDigit(code) && isDigit(codes[length - 1])) {
      codes[length] = 0x20;
      from[length] = i - 1;
      length += 1;
    }
    codes[length] = code;
    from[length] = i;
    length += 1;
    gap = false;
  }
  return { text: decode(codes.subarray(0, length)), from: from.subarray(0, length) };
}

/** How many code units become text at once: more could overflow the stack. */
const AT_ONCE = 4096;

function decode(codes: Uint16Array): string {
  let text = '';
  for (let i = 0; i < codes.length; i += AT_ONCE) {
    text += Reflect.apply(String.fromCharCode, String, codes.subarray(i, i + AT_ONCE));
  }
  return text;
}

/** The words of the original text between two places of its folded form. */
export function unfold(original: string, { from }: Folded, start: number, end: number): string {
  return original.slice(from[start] ?? 0, (from[end - 1] ?? original.length - 1) + 1);
}
