import { describe, expect, test } from 'vitest';
import { flatHead, charactersIn, textBetween, xmlBytes } from './xml-text.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('XML as it is scanned', () => {
  const plain = '<?xml version="1.0" encoding="utf-8"?><a>中</a>';

  test('bytes in UTF-8 are what they are', () => {
    const bytes = Buffer.from(plain);
    expect(xmlBytes(bytes)).toBe(bytes);
  });

  test('bytes in another encoding are put in UTF-8', () => {
    // 中 is D6 D0 in GBK.
    const bytes = latin1('<?xml version="1.0" encoding="GBK"?><a>\u00d6\u00d0</a>');
    expect(xmlBytes(bytes).toString()).toBe('<?xml version="1.0" encoding="GBK"?><a>中</a>');
  });

  test('so are bytes behind the mark of UTF-16', () => {
    expect(xmlBytes(Buffer.from(`\ufeff${plain}`, 'utf16le')).toString()).toBe(plain);
  });
});

test('a text between two places', () => {
  const xml = Buffer.from('<a>105</a><b>中</b><c>7142.40</c>');
  expect(textBetween(xml, 3, 6)).toBe('105');
  expect(textBetween(xml, 13, 16)).toBe('中');
  expect(textBetween(xml, 23, 30)).toBe('7142.40');
  expect(textBetween(xml, 3, 3)).toBe('');
});

test('characters are counted where there are many', () => {
  expect(charactersIn(Buffer.from('中'))).toBe(3);
  expect(charactersIn(Buffer.from('中'.repeat(400_000)))).toBe(400_000);
});

describe('the head of an office document in one XML file', () => {
  const head = (text: string): string => flatHead(Buffer.from(text), () => text);

  test.each([
    '<w:wordDocument>',
    '\n <?xml version="1.0"?><Workbook>',
    '<?xml version="1.0"?<office:document>',
  ])('%j may be one', (text) => expect(head(text)).toBe(text));

  test.each([
    '<!DOCTYPE html><html><body>',
    '<html xmlns:w="urn:schemas-microsoft-com:office:word">',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "…">',
    '规章',
  ])('%j is none', (text) => expect(head(text)).toBe(''));
});
