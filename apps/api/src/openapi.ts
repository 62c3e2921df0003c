import type { OpenAPIHono } from '@hono/zod-openapi';

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Gouji',
    version: '0.1.0',
    license: { name: 'MIT', identifier: 'MIT' },
    description:
      'Figures from the annual reports that Chinese agencies publish on open government information, ' +
      'each with whose it is, how it was published and where it stands. A blank is not a zero. ' +
      'Texts are in the language of `lang` or Accept-Language (zh, en); errors are problem details (RFC 9457) ' +
      'with a permanent `code`. Unknown parameters are refused.',
  },
  tags: [
    { name: 'Figures', description: 'Ask for figures and look them up' },
    { name: 'Reports', description: 'The reports that are kept' },
    { name: 'Checking', description: 'Check a report without keeping it' },
    { name: 'Service', description: 'The service itself' },
  ],
};

/** `GET /openapi.json`: the description of every documented route (OpenAPI 3.1). */
export function addDescription(app: OpenAPIHono): void {
  const description = JSON.stringify(app.getOpenAPI31Document(INFO));
  app.get('/openapi.json', (c) => c.body(description, 200, { 'Content-Type': 'application/json' }));
}
