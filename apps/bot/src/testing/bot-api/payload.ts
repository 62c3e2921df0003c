import type { Context } from 'hono';

/** What a method of the Bot API is called with; a file that comes along is an Upload in its place. */
export type Payload = Record<string, unknown>;

/** A file that was sent to the Bot API. */
export type Upload = { name: string; bytes: Buffer };

/** Reads a call as the Bot API does: JSON, or a form whose fields are JSON or plain and whose files are named by attach://. */
export async function payloadOf(c: Context): Promise<Payload> {
  const type = c.req.header('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) return (await c.req.json().catch(() => ({}))) as Payload;
  const form = await formOf(Buffer.from(await c.req.arrayBuffer()), type);
  const payload: Payload = {};
  for (const [name, value] of form) if (typeof value === 'string') payload[name] = await fieldOf(value, form);
  return payload;
}

// grammY leaves the names of files unquoted; Telegram reads such a name up to a semicolon, the parser here none at all.
function formOf(body: Buffer, type: string): Promise<FormData> {
  const quoted = body.toString('latin1').replaceAll(/;filename=([^";\r\n]*)[^\r\n]*/gu, ';filename="$1"');
  return new Response(Buffer.from(quoted, 'latin1'), { headers: { 'Content-Type': type } }).formData();
}

async function fieldOf(value: string, form: FormData): Promise<unknown> {
  const file = value.startsWith('attach://') ? form.get(value.slice('attach://'.length)) : null;
  if (file instanceof File)
    return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } satisfies Upload;
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
