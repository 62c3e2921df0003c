import { shapeCell, skipColumns } from '../flow-tables.ts';
import { numberOf } from '../xml/attributes.ts';
import { elements, silence, skipped, type Effect } from '../xml/walk.ts';
import type { Builder } from './builder.ts';
import { isOn } from './styles.ts';

// <w:r><w:rPr><w:vanish/></w:rPr><w:t>…
//  ^ two levels further out than w:vanish
const HIDE_RUN: Effect<Builder>['open'] = (builder, attribute) => {
  if (isOn(attribute('val'))) silence(builder, 2);
};

/** Of a run: text that is hidden or struck out is not text; what is raised is a mark. */
export const RUN_PROPERTIES = elements<Builder>({
  'w:vanish': { open: HIDE_RUN },
  'w:strike': { open: HIDE_RUN },
  'w:dstrike': { open: HIDE_RUN },
  'w:vertAlign': {
    open(builder, attribute) {
      builder.isRaised = attribute('val') === 'superscript';
    },
  },
  'w:rStyle': {
    open(builder, attribute) {
      if (builder.styles(attribute('val') ?? '').hidden) silence(builder, 2);
    },
  },
  ...skipped('w:rPrChange'),
});

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

/** Numbers the paragraph, or lets it be hidden, once its properties are known. */
export function applyProperties(builder: Builder): void {
  const { flow, paragraph } = builder;
  const style = paragraph.style === undefined ? undefined : builder.styles(paragraph.style);
  if (style?.hidden) silence(builder);
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
