import { shapeCell, skipColumns } from '../flow-tables.ts';
import { numberOf } from '../xml/attributes.ts';
import { elements, silence, skipped, type Effect } from '../xml/walk.ts';
import type { Builder } from './builder.ts';
import { PLAIN_RUN, RUN_LOOKS, type RunLook } from './styles.ts';

const look = (read: (value: string | undefined) => Partial<RunLook>): Effect<Builder> => ({
  open(builder, attribute) {
    builder.run = { ...builder.run, ...read(attribute('val')) };
  },
});

/** Of a run: text that is hidden or struck out is not text; what is raised or lowered is a mark. */
export const RUN_PROPERTIES = elements<Builder>({
  ...Object.fromEntries(Object.entries(RUN_LOOKS).map(([name, read]) => [name, look(read)])),
  'w:rStyle': {
    open(builder, attribute) {
      builder.run = { ...builder.run, ...builder.styles(attribute('val') ?? '').look };
    },
  },
  ...skipped('w:rPrChange'),
});

/** Lets the run be hidden once its properties are known. */
export function applyRunProperties(builder: Builder): void {
  if (builder.run.hidden) silence(builder);
}

// A paragraph whose mark was deleted goes on in the next one.
const JOIN: Effect<Builder> = {
  open({ flow }) {
    flow.paragraph.joins = true;
  },
};

const MARK_PROPERTIES = elements<Builder>({
  'w:del': JOIN,
  'w:moveFrom': JOIN,
  ...skipped('w:rPrChange'),
});

export const PARAGRAPH_PROPERTIES = elements<Builder>({
  'w:pStyle': {
    open(builder, attribute) {
      builder.paragraph.style = attribute('val');
    },
  },
  'w:ilvl': {
    open(builder, attribute) {
      builder.paragraph.level = numberOf(attribute('val'), 0);
    },
  },
  'w:numId': {
    open(builder, attribute) {
      builder.paragraph.list = attribute('val');
    },
  },
  // Word 2003 writes the label out: <w:listPr><wx:t wx:val="一、"/>
  'wx:t': {
    open({ flow }, attribute) {
      flow.paragraph.label = attribute('val') ?? '';
    },
  },
  'w:rPr': { inside: MARK_PROPERTIES },
  ...skipped('w:pPrChange w:sectPr'),
});

export function startProperties({ paragraph }: Builder): void {
  paragraph.style = undefined;
  paragraph.list = undefined;
  paragraph.level = undefined;
}

/** Numbers the paragraph, or lets it be hidden, once its properties are known; how it looks holds for its runs. */
export function applyProperties(builder: Builder): void {
  const { flow, paragraph } = builder;
  const style = paragraph.style === undefined ? undefined : builder.styles(paragraph.style);
  builder.runs = { ...PLAIN_RUN, ...style?.look };
  if (builder.runs.hidden) silence(builder);
  else if (!flow.paragraph.joins) {
    const list = paragraph.list ?? style?.list;
    const level = paragraph.level ?? (paragraph.list === undefined ? style?.level : 0);
    if (list !== undefined) flow.paragraph.label = builder.labels(list, level, paragraph.style);
  }
}

const MERGE_DOWN: Effect<Builder> = {
  open({ flow }, attribute) {
    shapeCell(flow, { down: attribute('val') === 'restart' ? 'start' : 'continue' });
  },
};

const MERGE_ACROSS: Effect<Builder> = {
  open({ flow }, attribute) {
    if (attribute('val') !== 'restart') shapeCell(flow, { across: 'continue' });
  },
};

export const CELL_PROPERTIES = elements<Builder>({
  'w:gridSpan': {
    open: ({ flow }, attribute) => shapeCell(flow, { width: numberOf(attribute('val'), 1) }),
  },
  'w:vMerge': MERGE_DOWN,
  'w:vmerge': MERGE_DOWN,
  'w:hMerge': MERGE_ACROSS,
  'w:hmerge': MERGE_ACROSS,
  'w:cellMerge': {
    open({ flow }, attribute) {
      const merge = attribute('vMerge');
      if (merge !== undefined) shapeCell(flow, { down: merge === 'rest' ? 'start' : 'continue' });
    },
  },
  'w:cellDel': {
    open(builder) {
      shapeCell(builder.flow, { dropped: true });
      silence(builder, 2);
    },
  },
  ...skipped('w:tcPrChange'),
});

export const ROW_PROPERTIES = elements<Builder>({
  'w:gridBefore': {
    open: ({ flow }, attribute) => skipColumns(flow, numberOf(attribute('val'), 0)),
  },
  'w:del': { open: (builder) => silence(builder, 2) },
  ...skipped('w:trPrChange'),
});
