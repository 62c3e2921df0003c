import { latin1Head } from '../bytes.ts';
import type { Encoding } from '../decode.ts';

// Pages that say gb2312 hold characters of GBK and GB18030, so all three are read as the last, which contains the others.
const labels: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

const HEAD = 2_048;
const DECLARATION =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w-]+)|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w-]+)/iu;

/** The encoding that a page declares in its head, where it is one in which reports are published. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const [, meta, xml] = DECLARATION.exec(latin1Head(bytes, HEAD)) ?? [];
  return labels[(meta ?? xml ?? '').toLowerCase()];
}
