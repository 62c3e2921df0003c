import {
  closeCell,
  closeParagraph,
  closeRow,
  endLine,
  openTextBox,
  takeText,
  type Builder,
  type Destination,
} from './builder.ts';
import { encodingOfCharset, encodingOfPage } from './charsets.ts';
import type { CellDefinition } from './tables.ts';

type Word = (builder: Builder, value: number | undefined) => void;

/** Signs that have words of their own. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    '~': '\u00a0',
    _: '-',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u3000',
    enspace: ' ',
    qmspace: ' ',
  }),
);

/** Groups behind `\*` that are read all the same. */
export const READ_THOUGH_STARRED: ReadonlySet<string> = new Set(['shpinst', 'nesttableprops', 'fldinst']);

// What belongs to the file, or to the margins of its pages, and is not its text.
const SKIPPED =
  'colortbl stylesheet info pict nonshppict objdata header headerl headerr headerf footer footerl footerr footerf ' +
  'footnote annotation ftnsep ftnsepc xe tc rxe nonesttables shprslt sp sn sv upr listtable listoverridetable ' +
  'filetbl revtbl rsidtbl bkmkstart bkmkend themedata datastore latentstyles falt panose generator';

const goesTo =
  (destination: Destination): Word =>
  ({ group }) => {
    if (group.destination !== 'skip') group.destination = destination;
  };

const isOn = (value: number | undefined): boolean => value !== 0;

const paragraph: Word = (builder) => {
  if (!builder.group.deleted) closeParagraph(builder, builder.group.level);
};

const UNTOUCHED = { hidden: false, struck: false, lift: undefined, deleted: false };

const mergesDown =
  (down: CellDefinition['down']): Word =>
  (builder) => {
    builder.cellDown = down;
  };

/** What control words do outside of groups that are skipped; those not named only say how things look. */
export const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...SKIPPED.split(' ').map((name): [string, Word] => [name, goesTo('skip')]),
  ['fonttbl', goesTo('fonts')],
  ['listtext', goesTo('label')],
  ['pntext', goesTo('label')],
  ['fldinst', goesTo('code')],
  ['field', ({ group }) => (group.field = { contents: false })],
  ['fldrslt', (builder, value) => builder.group.field?.contents && goesTo('skip')(builder, value)],
  ['shptxt', openTextBox],

  ['ansicpg', (builder, value = 1252) => (builder.page = encodingOfPage(value))],
  ['mac', (builder) => (builder.page = 'macintosh')],
  ['deff', ({ group }, value = 0) => (group.font = value)],
  ['f', ({ group }, value = 0) => (group.font = value)],
  ['fcharset', ({ fonts, group }, value = 0) => setFont(fonts, group, encodingOfCharset(value))],
  ['cpg', ({ fonts, group }, value = 1252) => setFont(fonts, group, encodingOfPage(value))],
  ['uc', ({ group }, value = 1) => (group.fallback = Math.max(0, value))],
  ['u', takeUnicode],

  ['v', ({ group }, value) => (group.hidden = isOn(value))],
  ['strike', ({ group }, value) => (group.struck = isOn(value))],
  ['striked', ({ group }, value) => (group.struck = isOn(value))],
  ['super', ({ group }, value) => (group.lift = isOn(value) ? 'raised' : undefined)],
  ['sub', ({ group }, value) => (group.lift = isOn(value) ? 'lowered' : undefined)],
  ['nosupersub', ({ group }) => (group.lift = undefined)],
  ['deleted', ({ group }, value) => (group.deleted = isOn(value))],
  ['plain', ({ group }) => void Object.assign(group, UNTOUCHED)],

  ['par', paragraph],
  ['sect', paragraph],
  ['line', endLine],
  ['page', endLine],
  ['column', endLine],
  ['pard', ({ group }) => (group.level = 0)],
  ['intbl', ({ group }) => (group.level = Math.max(1, group.level))],
  ['itap', ({ group }, value = 0) => (group.level = Math.max(0, value))],

  ['trowd', (builder) => startRow(builder)],
  ['trleft', ({ group }, value = 0) => (group.row.left = value)],
  ['clvmgf', mergesDown('start')],
  ['clvmrg', mergesDown('continue')],
  ['clmrg', (builder) => (builder.cellAcross = 'continue')],
  ['cellx', endDefinition],
  ['cell', (builder) => closeCell(builder, 1)],
  ['row', (builder) => closeRow(builder, 1)],
  ['nestcell', (builder) => closeCell(builder, builder.group.level)],
  ['nestrow', (builder) => closeRow(builder, builder.group.level)],
]);

function setFont(fonts: Builder['fonts'], group: Builder['group'], encoding: string | undefined): void {
  if (group.destination === 'fonts' && encoding !== undefined) fonts.set(group.font, encoding);
}

// \u-10255? -> 0xd7f1; a character beyond FFFF is two of them.
function takeUnicode(builder: Builder, value = 0): void {
  takeText(builder, String.fromCharCode(value & 0xffff));
  builder.skip = builder.group.fallback;
}

function startRow(builder: Builder): void {
  builder.group.row = { left: 0, cells: [] };
  builder.cellDown = undefined;
  builder.cellAcross = undefined;
}

function endDefinition(builder: Builder, right = 0): void {
  const { cells } = builder.group.row;
  cells.push({ right, down: builder.cellDown, across: builder.cellAcross });
  builder.within('columns', cells.length);
  builder.cellDown = undefined;
  builder.cellAcross = undefined;
}
