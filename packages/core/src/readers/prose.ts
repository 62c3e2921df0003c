// No label of the statutory tables is so long, and none is a sentence.
const LONGEST_LABEL = 60;
const SENTENCE = /。/u;
// 一、总体情况 | 四．政府信息公开行政复议、行政诉讼情况, but not 一、本年新收政府信息公开申请数量
const HEADING = /^\s*[一二三四五六七八九十]{1,3}\s*[、.．].*(?:情况|事项|问题|措施|工作|公开)\s*$/u;
// 2021年情况 | 附件：下属单位情况
const CAPTION = /^\s*(?:附[件表录]|.*20\d\d\s*年.*(?:情况|统计表|数据|报表)\s*$)/u;

/** Whether a text is a sentence, or longer than any label. */
export const isSentence = (text: string): boolean => text.length > LONGEST_LABEL || SENTENCE.test(text);

/** Whether a text is the numbered heading of a section. */
export const isHeading = (text: string): boolean => HEADING.test(text);

/** Whether a text says what a table shows, in a line of its own. */
export const isCaption = (text: string): boolean => CAPTION.test(text);
