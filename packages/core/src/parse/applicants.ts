import type { Paragraph } from '../document/document.ts';
import type { Claim } from '../report/index.ts';
import { unfold } from './claims/fold.ts';
import { NEW } from './claims/reading.ts';
import { listBehind } from './list-behind.ts';
import { locateClaims } from './locate.ts';

const NAMES = '自然人|公民|商业企业|法人(?:(?:或|和|及|与|、)者?其他组织)?';
const ITEM = new RegExp(
  `(?:由|为)?(?<name>${NAMES})(?:提交|提出)?的?(?:(?:政府)?信息公开)?(?:申请)?(?:为|有|共)?(?<count>\\d+)[件条宗份项](?<next>[,、;和及]?)`,
  'uy',
);

const columnOf = (name: string): string =>
  name === '商业企业' ? 'business' : name.startsWith('法人') ? 'organizations' : 'naturalPerson';

/** Who the applications received came from, as the prose says right behind their number: 其中自然人12件、法人或其他组织4件. */
export const readApplicants = (paragraphs: readonly Paragraph[], claims: readonly Claim[]): Claim[] =>
  locateClaims(
    paragraphs,
    claims.filter(({ metric }) => metric === NEW),
  ).flatMap(({ paragraph, folded, located }) =>
    located.flatMap(({ end, stated }) =>
      (stated ? listBehind(folded.text, end, ITEM).items : []).map(({ name, value, start, end: stop }) => ({
        metric: NEW.replace(/total$/u, columnOf(name)),
        value,
        text: unfold(paragraph.text, folded, start, stop),
        at: paragraph.at,
      })),
    ),
  );
