/** What a member's name means: a path inside its container, nothing to be read, or a place outside. */
export type MemberPath = { path: string } | 'passed over' | 'unsafe';

const JUNK: ReadonlySet<string> = new Set(['__macosx', 'thumbs.db', 'desktop.ini']);
// What would break a line or turn the writing round where an address is printed.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

// 2020年/./年报.docx -> 2020年/年报.docx | 2020年/ or .DS_Store -> passed over | ../a, /etc/a, C:\a -> unsafe
export function readMemberPath(written: string): MemberPath {
  const slashed = written.replaceAll('\\', '/');
  if (slashed.endsWith('/')) return 'passed over';
  const segments = slashed.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (/^(?:\/|[a-z]:)/iu.test(slashed) || slashed.includes('\u0000') || segments.includes('..'))
    return 'unsafe';
  if (segments.length === 0 || segments.some(isPassedOver)) return 'passed over';
  return { path: printable(segments.join('/')) };
}

const isPassedOver = (segment: string): boolean => segment.startsWith('.') || JUNK.has(segment.toLowerCase());

/** The text with U+FFFD for what would spoil the line on which it is printed. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '\ufffd');
