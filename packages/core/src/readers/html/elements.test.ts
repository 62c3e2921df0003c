import { expect, test } from 'vitest';
import { elementAt } from './elements.ts';

const elementOf = (written: string) => elementAt(`<${written}>`, 1, 1 + written.length);

test.each([
  ['td', { name: 'td', effect: 'cell' }],
  ['TD', { name: 'td', effect: 'cell' }],
  ['Td', { name: 'td', effect: 'cell' }],
  ['table', { name: 'table', effect: 'table' }],
  ['title', { name: 'title', silence: 'raw', content: 'text' }],
  ['fieldset', { name: 'fieldset', effect: 'break' }],
  ['frameset', { name: 'frameset', effect: 'break' }],
  ['select', { name: 'select', silence: 'machine' }],
  ['SCRIPT', { name: 'script', silence: 'raw', content: 'bare' }],
  ['source', { name: 'source', silence: 'void' }],
  ['sup', { name: 'sup', lift: 'raised' }],
  ['strike', { name: 'strike', silence: 'deleted' }],
])('%s is known', (written, known) => {
  expect(elementOf(written)).toEqual({
    effect: undefined,
    silence: undefined,
    content: undefined,
    lift: undefined,
    ...known,
  });
});

test.each(['span', 'o:p', 'st1:chsdate', 'td2', '甲'])('%s does nothing', (written) => {
  expect(elementOf(written)).toEqual({
    name: written,
    effect: undefined,
    silence: undefined,
    content: undefined,
    lift: undefined,
  });
});
