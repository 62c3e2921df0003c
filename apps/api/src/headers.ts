/** The headers of every answer: no sniffing, no framing, nothing foreign; open to pages of every origin; texts may be in another language. */
export const EVERY_ANSWER = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag,Link',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Accept-Language',
  'X-Content-Type-Options': 'nosniff',
};

/** What a browser asks before a page of another origin may send a request with these methods. */
export const preflightOf = (methods: readonly string[]): Readonly<Record<string, string>> => ({
  Allow: methods.join(', '),
  'Access-Control-Allow-Methods': methods.join(', '),
  'Access-Control-Allow-Headers': 'Accept-Language, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
});

/** A response with these headers too, as far as it says nothing else itself. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}
