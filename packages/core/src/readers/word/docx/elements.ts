import { breakLine, closeBox, endParagraph, openBox, startParagraph } from '../flow.ts';
import { closeCell, closeRow, closeTable, openCell, openRow, openTable } from '../flow-tables.ts';
import { elements, silence, skipped, type Effect } from '../xml/walk.ts';
import { write, type Builder } from './builder.ts';
import { endCodes, isContents, markField } from './fields.ts';
import {
  applyProperties,
  applyRunProperties,
  CELL_PROPERTIES,
  PARAGRAPH_PROPERTIES,
  ROW_PROPERTIES,
  RUN_PROPERTIES,
  startProperties,
} from './properties.ts';
import { isStruck, PLAIN_RUN } from './styles.ts';
import { readSymbol } from './symbols.ts';

const takes = (what: Builder['takes']): Effect<Builder> => ({
  open(builder) {
    builder.takes = what;
  },
  close(builder) {
    builder.takes = undefined;
  },
});

const writes = (text: string): Effect<Builder> => ({ open: (builder) => write(builder, text) });

const BREAK: Effect<Builder> = {
  open({ fields, flow, run }) {
    if (fields.unseen === 0 && !isStruck(run)) breakLine(flow);
  },
};

const PARAGRAPH: Effect<Builder> = {
  open(builder) {
    startParagraph(builder.flow);
    builder.runs = PLAIN_RUN;
  },
  close({ flow, fields }) {
    endParagraph(flow);
    endCodes(fields);
  },
};

const RUN: Effect<Builder> = {
  open: (builder) => void (builder.run = builder.runs),
  close: (builder) => void (builder.run = builder.runs),
};

const CONTENTS_FIELD: Effect<Builder> = {
  open(builder, attribute) {
    if (isContents(attribute('instr') ?? '') && !builder.keepsContents) silence(builder);
  },
};

// Of several ways to write the same thing the first counts.
const CHOICES: Effect<Builder> = {
  open: ({ choices }) => void choices.push(false),
  close: ({ choices }) => void choices.pop(),
};

const CHOICE: Effect<Builder> = {
  open(builder) {
    const { choices } = builder;
    if (choices.at(-1)) silence(builder);
    else if (choices.length > 0) choices[choices.length - 1] = true;
  },
};

// Notes, styles and lists stand in the same file only in Word 2003.
const SILENT =
  'w:del w:moveFrom w:delText w:delInstrText w:sdtPr w:sdtEndPr w:tblPr w:tblPrEx w:tblGrid w:sectPr w:rt ' +
  'w:footnote w:endnote w:styles w:lists w:fonts w:docPr';

/** What the elements of a document's body do. */
export const BODY = elements<Builder>({
  'w:p': PARAGRAPH,
  'w:pPr': { open: startProperties, close: applyProperties, inside: PARAGRAPH_PROPERTIES },
  'w:r': RUN,
  'm:r': RUN,
  'w:rPr': { close: applyRunProperties, inside: RUN_PROPERTIES },
  'w:t': takes('text'),
  'm:t': takes('text'),
  'w:instrText': takes('code'),
  'w:fldChar': { open: ({ fields }, attribute) => markField(fields, attribute('fldCharType')) },
  'w:fldSimple': CONTENTS_FIELD,
  'w:tab': writes('\t'),
  'w:ptab': writes('\t'),
  'w:noBreakHyphen': writes('-'),
  'w:sym': { open: (builder, attribute) => write(builder, readSymbol(attribute('font'), attribute('char'))) },
  'w:br': BREAK,
  'w:cr': BREAK,
  'w:tbl': { open: ({ flow }) => openTable(flow), close: ({ flow }) => closeTable(flow) },
  'w:tr': { open: ({ flow }) => openRow(flow), close: ({ flow }) => void closeRow(flow) },
  'w:trPr': { inside: ROW_PROPERTIES },
  'w:tc': { open: ({ flow }) => openCell(flow), close: ({ flow }) => closeCell(flow) },
  'w:tcPr': { inside: CELL_PROPERTIES },
  'w:txbxContent': { open: ({ flow }) => openBox(flow), close: ({ flow }) => closeBox(flow) },
  'mc:AlternateContent': CHOICES,
  'mc:Choice': CHOICE,
  'mc:Fallback': CHOICE,
  // The letters of a WordArt title.
  'v:textpath': { open: (builder, attribute) => write(builder, attribute('string') ?? '') },
  'aml:annotation': {
    open(builder, attribute) {
      if (attribute('type') === 'Word.Deletion') silence(builder);
    },
  },
  ...skipped(SILENT),
});
