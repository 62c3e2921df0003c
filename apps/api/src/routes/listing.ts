import type { ReportFilter } from '@gouji/core';
import { z } from '@hono/zod-openapi';
import { placeCode } from '../place.ts';
import { integer, text } from '../router.ts';

const LONGEST_NAME = 200;

/** The parameters that choose reports. */
export const whichReports = {
  agency: text(LONGEST_NAME, '淄博市公安局', {
    description: 'The exact name of an agency, as the reports list it.',
    example: '淄博市公安局',
  }).optional(),
  place: text(LONGEST_NAME, '370300 | 淄博市 | Zibo', {
    description: 'A division by code or name, with everything below it.',
    example: '淄博市',
  }).optional(),
  year: integer(2000, 2100, { description: 'The year that is reported on.', example: 2020 }).optional(),
};

/** The parameters that turn pages. */
export const whichPage = {
  limit: integer(1, 500, { description: 'Most items on a page; 50 unless said.', example: 50 }).optional(),
  cursor: text(1000, 'next', {
    description: 'The `next` of the page before.',
    example: 'WyLmt4Q',
  }).optional(),
};

type Chosen = {
  agency?: string | undefined;
  place?: string | undefined;
  year?: number | undefined;
  form?: '2019' | '2021' | undefined;
};

/** The store's filter for the parameters given. */
export const filterOf = ({ agency, place, year, form }: Chosen): ReportFilter => ({
  ...(agency === undefined ? {} : { agency }),
  ...(place === undefined ? {} : { place: placeCode(place) }),
  ...(year === undefined ? {} : { year }),
  ...(form === undefined ? {} : { form }),
});

type Turned = { limit?: number | undefined; cursor?: string | undefined };

/** The store's page for the parameters given. */
export const pageOf = ({ limit, cursor }: Turned): { limit?: number; cursor?: string } => ({
  ...(limit === undefined ? {} : { limit }),
  ...(cursor === undefined ? {} : { cursor }),
});

/** The Link header (RFC 8288) to the page after this one, if there is one. */
export function linkTo(url: string, next: string | null): { Link?: string } {
  if (next === null) return {};
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', next);
  return { Link: `<${pathname}?${searchParams}>; rel="next"` };
}

/** The response header that carries the link to the next page. */
export const linkHeader = z.object({
  Link: z.string().optional().openapi({ description: 'The next page, rel="next" (RFC 8288).' }),
});
