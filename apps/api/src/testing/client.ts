import { z } from '@hono/zod-openapi';
import { type AppOptions, createApp } from '../app.ts';
import { exampleStore } from './store.ts';

/** The JSON of a response, after a check that it is what the schema documents. */
export async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.infer<S>> {
  const body: unknown = await response.json();
  schema.parse(body);
  return body as z.infer<S>;
}

/** An app over the sample reports with a fixed clock; `get` asks it for JSON of a schema. */
export async function exampleApp(options: Partial<AppOptions> & { jinan?: boolean } = {}) {
  const { store, remove } = await exampleStore(options);
  const app = createApp({ store, today: () => '2021-06-01', ...options });
  const get = async <S extends z.ZodType>(schema: S, path: string, headers: Record<string, string> = {}) => {
    const response = await app.request(path, { headers });
    return { response, body: await read(schema, response) };
  };
  return { app, get, store, remove };
}
