const query = (parameters: Record<string, string>): string => new URLSearchParams(parameters).toString();

/** What is asked of a route; `turn` makes requests other ones than those of any other turn. */
export type Requests = (agency: string, turn: number) => string;

const CELLS = ['new', 'carriedOver', 'disclosed', 'partiallyDisclosed', 'concluded', 'carriedForward'];
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025];

/** Requests to each measured route. */
export const requests: Record<string, Requests> = {
  '/v1/lookup': (agency, turn) =>
    `/v1/lookup?${query({ agency, year: '2022', metric: `applications.${CELLS[turn % CELLS.length]}.total` })}`,
  '/v1/reports': (agency, turn) => `/v1/reports?${query({ agency, limit: String(10 + turn) })}`,
  '/v1/ask': (agency, turn) =>
    `/v1/ask?${query({ q: `${agency}${YEARS[turn % YEARS.length]}年收到多少件申请？` })}`,
};
