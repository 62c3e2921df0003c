import {
  archiveKindOf,
  checkerWith,
  type FindingView,
  GoujiError,
  type Levels,
  type ReadingCrew,
  type Severity,
  type SourceFile,
  viewFinding,
} from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { languageOf } from '../language.ts';
import { HttpError } from '../problem.ts';
import { createRouter, problems, query, text } from '../router.ts';
import { FindingViewSchema, ReportSummarySchema, SeverityCountsSchema } from '../schemas.ts';

const { title, agency, year, form, source } = ReportSummarySchema.shape;

/** What was read from a file and what was found wrong in it. */
export const CheckSchema = z
  .object({
    source,
    title,
    agency,
    year,
    form,
    findings: z.array(FindingViewSchema),
    summary: SeverityCountsSchema,
  })
  .openapi('Check');

const name = text(200, 'fileName', {
  description:
    'The name of a file sent as the raw body. The bytes decide what it is; the name may tell the year and the agency.',
  example: '淄博市公安局2020年政府信息公开工作年度报告.html',
});

const binary = { type: 'string', format: 'binary' } as const;

const route = createRoute({
  method: 'post',
  path: '/v1/check',
  tags: ['Checking'],
  summary: 'Check a report',
  description:
    'Reads one file (no archives), sent as the raw body or as the form field `file`, and checks it. Nothing is kept. Which rules run, and how grave what they find is, the operator may have configured (GOUJI_CONFIG, a gouji.config.json).',
  request: {
    query: query({ name: name.optional() }),
    body: {
      required: true,
      content: {
        '*/*': { schema: binary },
        'multipart/form-data': {
          schema: { type: 'object', properties: { file: binary }, required: ['file'] },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'What was read and every finding, the gravest first.',
      content: { 'application/json': { schema: CheckSchema } },
    },
    ...problems({
      400: 'A parameter or the body is not valid.',
      413: 'The file is too large.',
      415: 'The file is in a format that cannot be read, or an archive.',
      422: 'The file is empty, damaged, takes too long to read, or is not an annual report.',
      501: 'The file is a scan, and text recognition is not installed on the server.',
      502: 'Text recognition failed.',
      503: 'Too many files are being checked; Retry-After says when to send it again.',
    }),
  },
});

/** How files are read, of how many bytes at most, and by which rules they are checked. */
type CheckOptions = { analyse: ReadingCrew['analyse']; limit: number; levels?: Levels };

/** `POST /v1/check`: a file in, findings out; bodies over `limit` bytes are refused, and rules that are off do not run. */
export function check({ analyse, limit, levels }: CheckOptions) {
  const router = createRouter();
  const { checkReport } = checkerWith(levels);
  router.use(route.path, someAtOnce());
  router.use(route.path, bodyLimit({ maxSize: limit, onError: (c) => refuseLarge(c, limit) }));
  return router.openapi(route, async (c) => {
    const file = await receive(c, c.req.valid('query').name ?? 'report');
    const format = await archiveKindOf(file.bytes);
    if (format !== undefined) throw new GoujiError('archive-unsupported', { name: file.name, format });
    const report = await analyse(file);
    const findings = checkReport(report).map((finding) => viewFinding(finding, languageOf(c)));
    const { source, title, agency, year, form } = report;
    return c.json({ source, title, agency, year, form, findings, summary: countOf(findings) }, 200);
  });
}

/** How many files may be in hand: each is held in memory until it has been read. */
const MOST_AT_ONCE = 32;
const RETRY_AFTER = 5;

/** Refuses a request while so many are in hand, before its body is taken in. */
function someAtOnce(): MiddlewareHandler {
  let inHand = 0;
  return async (c, next) => {
    if (c.req.method !== 'POST') return next();
    if (inHand >= MOST_AT_ONCE)
      throw new HttpError('too-many-checks', { 'Retry-After': String(RETRY_AFTER) });
    inHand += 1;
    try {
      await next();
    } finally {
      inHand -= 1;
    }
  };
}

async function receive(c: Context, name: string): Promise<SourceFile> {
  if (!/^multipart\/form-data\b/iu.test(c.req.header('Content-Type') ?? ''))
    return { name, bytes: new Uint8Array(await c.req.arrayBuffer()) };
  const form = await c.req.formData().catch((cause: unknown) => {
    throw new HttpError('request-malformed', {}, { cause });
  });
  const [file, ...more] = form.getAll('file');
  if (!(file instanceof File) || more.length > 0) {
    const seen = `{ ${[...form.keys()].join(', ').slice(0, 100)} }`;
    throw new GoujiError('argument-invalid', { name: 'body', seen, expected: '{ file }' });
  }
  return {
    name: c.req.query('name') ?? (file.name || name),
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

// A body of unknown length is given up at the first byte over the limit.
function refuseLarge(c: Context, limit: number): never {
  const bytes = Number(c.req.header('Content-Length') ?? limit + 1);
  throw new GoujiError('file-too-large', { name: c.req.query('name') ?? 'body', bytes, limit });
}

function countOf(findings: FindingView[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
