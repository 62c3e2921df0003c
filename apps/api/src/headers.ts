/** The headers of every answer: no sniffing, no framing, nothing foreign; texts may be in another language. */
export const EVERY_ANSWER = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Accept-Language',
  'X-Content-Type-Options': 'nosniff',
};

/** The headers of what is read, by pages of every origin. */
export const OPEN_TO_READ = {
  ...EVERY_ANSWER,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Link',
};

/** A response with these headers too, as far as it says nothing else itself. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
