import type { Answer, AnswerRow } from '../../ask/answer.ts';

type Row = Partial<AnswerRow> & { year: number };

/** A row as a question about 淄博市公安局 brings it; without a value it is blank. */
export const row = (given: Row): AnswerRow => ({
  agency: '淄博市公安局',
  division: '淄博市',
  code: '370300',
  metric: 'applications.new.total',
  state: given.value === undefined ? 'blank' : 'number',
  ...given,
});

/** An answer with these rows. */
export const answer = (
  kind: Answer['kind'],
  rows: Row[],
  { operation, ...more }: Partial<Answer> & { operation: Answer['query']['operation'] },
): Answer => ({
  kind,
  text: '',
  language: 'zh',
  metric: null,
  rows: rows.map(row),
  citations: [],
  caveats: [],
  query: {
    words: { zh: '', en: '' },
    operation,
    metrics: ['applications.new.total'],
    names: [],
    years: [],
    unread: [],
    asked: [],
  },
  ...more,
});
