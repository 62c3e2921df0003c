import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Env, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

// The page and its files come from here alone; Swagger UI sets styles inline and draws its icons from data URLs.
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
};

// Addresses are relative so that the page also works behind a path of a proxy.
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gouji API</title>
<link rel="icon" href="docs/favicon-32x32.png">
<link rel="stylesheet" href="docs/swagger-ui.css">
<div id="ui"></div>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</html>
`;

const START = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#ui', deepLinking: true });\n`;

type Asset = { url: string; type: string };

const ASSETS = new Map<string, Asset>([
  ['swagger-ui.css', { url: import.meta.resolve('swagger-ui-dist/swagger-ui.css'), type: 'text/css' }],
  [
    'swagger-ui-bundle.js',
    { url: import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'), type: 'text/javascript' },
  ],
  ['favicon-32x32.png', { url: import.meta.resolve('swagger-ui-dist/favicon-32x32.png'), type: 'image/png' }],
]);

/** `GET /docs`: Swagger UI over `/openapi.json`, with all its files served from here. */
export function docs() {
  const router = new Hono<Env>();
  const policy = secureHeaders({ contentSecurityPolicy, strictTransportSecurity: false });
  router.use('/docs', policy).use('/docs/*', policy);
  router.get('/', (c) => c.redirect('docs'));
  router.get('/docs', (c) => c.html(PAGE));
  router.get('/docs/start.js', (c) => c.body(START, 200, { 'Content-Type': 'text/javascript' }));
  router.get('/docs/:asset', async (c) => {
    const asset = ASSETS.get(c.req.param('asset'));
    if (!asset) return c.notFound();
    const bytes = await readFile(fileURLToPath(asset.url));
    return c.body(bytes, 200, { 'Content-Type': asset.type, 'Cache-Control': 'public, max-age=3600' });
  });
  return router;
}
