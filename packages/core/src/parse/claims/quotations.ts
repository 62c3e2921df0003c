/** What stands in quotation marks within a sentence. */
const QUOTED = /[“‘「『][^“”‘’「」『』。]{2,80}[”’」』]/gu;
const NUMERAL = /[0-9０-９〇零一二两三四五六七八九十百千]/gu;
const COUNT = new RegExp(`${NUMERAL.source}\\s*[件起宗份条项例]`, 'u');

/** The text, equally long, with no numerals in quotations that count something: 严格执行“收到申请当日登记、15日内办结1件”的时限 states no figure of the report. */
export const withoutQuotedCounts = (text: string): string =>
  /[“‘「『]/u.test(text)
    ? text.replace(QUOTED, (quoted) => (COUNT.test(quoted) ? quoted.replace(NUMERAL, '□') : quoted))
    : text;
