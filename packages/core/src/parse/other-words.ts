// 其中：网上申请 | 上年同期 | 占比 | 同比增长 | 备注 | 小计
const OTHER =
  /其中|上年|去年|往年|上期|同期|同比|环比|比例|比重|占比|百分|增长|增幅|增减|备注|说明|序号|编号|单位|部门|小计|累计|撤回|撤销申请|%|％/u;

/** Whether words tell of something that no form has a row or a column for, so that what stands with them is none of it. */
export const saysOtherwise = (words: string): boolean => OTHER.test(words);
