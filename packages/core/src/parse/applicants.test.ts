import { expect, test } from 'vitest';
import type { Paragraph } from '../document/document.ts';
import { readApplicants } from './applicants.ts';
import { readClaims } from './claims.ts';

function read(text: string): string[] {
  const paragraphs: Paragraph[] = [{ kind: 'paragraph', text, at: { line: 9 } }];
  return readApplicants(paragraphs, readClaims(paragraphs, 2022)).map(
    ({ metric, value, text: words }) => `${metric.replace('applications.new.', '')} = ${value} ${words}`,
  );
}

test.each([
  [
    '2022年共收到政府信息公开申请16件，其中自然人申请12件，法人或其他组织申请4件。',
    ['naturalPerson = 12 自然人申请12件', 'organizations = 4 法人或其他组织申请4件'],
  ],
  [
    '共收到政府信息公开申请 16 件（公民 12 件、法人和其他组织 4 件）。',
    ['naturalPerson = 12 公民 12 件', 'organizations = 4 法人和其他组织 4 件'],
  ],
  ['收到政府信息公开申请16件，其中商业企业3件。', ['business = 3 商业企业3件']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  // Of what was answered, of applicants as people, behind something else.
  '收到政府信息公开申请16件，办结15件，其中自然人12件。',
  '收到政府信息公开申请16件，其中网络申请10件、自然人当面申请6件。',
  '收到政府信息公开申请16件，申请人为自然人。',
  '收到法人政府信息公开申请2件，自然人政府信息公开申请8件。',
])('says nothing of applicants: %s', (text) => {
  expect(read(text)).toEqual([]);
});
