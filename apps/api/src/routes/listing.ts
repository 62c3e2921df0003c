import { GoujiError, type ReportFilter, sha256 } from '@gouji/core';
import { z } from '@hono/zod-openapi';
import { placeCode } from '../place.ts';
import { integer, text } from '../router.ts';

const LONGEST_NAME = 200;

/** The parameters that choose reports. */
export const whichReports = {
  agency: text(LONGEST_NAME, 'agency', {
    description: 'The exact name of an agency, as the reports list it.',
    example: '淄博市公安局',
  }).optional(),
  place: text(LONGEST_NAME, 'place', {
    description: 'A division by code or name, with everything below it.',
    example: '淄博市',
  }).optional(),
  year: integer(2000, 2100, { description: 'The year that is reported on.', example: 2020 }).optional(),
};

/** The parameters that turn pages. */
export const whichPage = {
  limit: integer(1, 500, { description: 'Most items on a page; 50 unless said.', example: 50 }).optional(),
  cursor: text(1000, 'cursor', {
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

/** The store's page for the parameters given; throws `cursor-invalid` for a cursor of another listing than that of `url`. */
export function pageOf({ limit, cursor }: Turned, url: string): { limit?: number; cursor?: string } {
  const mark = markOf(url);
  if (cursor !== undefined && !cursor.startsWith(mark))
    throw new GoujiError('cursor-invalid', { cursor: cursor.slice(0, 100) });
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(cursor === undefined ? {} : { cursor: cursor.slice(mark.length) }),
  };
}

/** The cursor of the page behind this one, for who asks the same again. */
export const nextOf = (url: string, next: string | null): string | null =>
  next === null ? null : markOf(url) + next;

const NOT_CHOOSING = new Set(['cursor', 'limit', 'lang']);

/** Eight characters that differ from listing to listing: by address and by what chooses reports. */
function markOf(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const choosing = [...searchParams].filter(([name]) => !NOT_CHOOSING.has(name)).sort();
  return sha256(Buffer.from(JSON.stringify([pathname, choosing]))).slice(0, 8);
}

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
