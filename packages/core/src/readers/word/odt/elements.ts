import { breakLine, closeBox, endParagraph, openBox, startParagraph } from '../flow.ts';
import {
  closeCell,
  closeRow,
  closeTable,
  openCell,
  openRow,
  openTable,
  repeatCell,
  repeatRow,
  shapeCell,
  skipColumns,
} from '../flow-tables.ts';
import { numberOf } from '../xml/attributes.ts';
import type { Attribute } from '../xml/scan-xml.ts';
import { elements, silence, skipped, type Effect } from '../xml/walk.ts';
import { PLAIN, write, type Builder, type Look } from './builder.ts';
import { CHANGES } from './changes.ts';
import { closeList, headingLabel, openItem, openList, takeLabel } from './lists.ts';
import { STYLES } from './styles.ts';

/** Takes the look of a paragraph, heading or span from its style; says whether it shows. Hidden ones are silent, and so are their list numbers. */
function enter(builder: Builder, attribute: Attribute, around: Look): boolean {
  const { styles } = builder;
  builder.looks.push(builder.look);
  const told = styles.size > 0 ? styles.get(attribute('style-name') ?? '') : undefined;
  builder.look = told ? { ...around, ...told } : around;
  if (told?.hidden) silence(builder);
  return !told?.hidden && !told?.struck;
}

function leave(builder: Builder): void {
  builder.look = builder.looks.pop() ?? builder.look;
}

function openParagraph(builder: Builder, attribute: Attribute, label: () => string): void {
  const { flow } = builder;
  startParagraph(flow);
  builder.paragraphs += 1;
  if (enter(builder, attribute, PLAIN)) flow.paragraph.label = label();
}

function closeParagraph(builder: Builder): void {
  // Its end was deleted too, so that it goes on in the next one.
  builder.flow.paragraph.joins = builder.deleting !== undefined;
  endParagraph(builder.flow);
  builder.paragraphs -= 1;
  leave(builder);
}

const HEADING: Effect<Builder> = {
  open(builder, attribute) {
    const { lists } = builder;
    const depth = countOf(attribute('outline-level'));
    openParagraph(builder, attribute, () =>
      lists.open.length > 0 ? takeLabel(lists) : headingLabel(lists, depth),
    );
  },
  close: closeParagraph,
};

// Counts are written only where they are not one.
const countOf = (value: string | undefined): number => Math.max(1, numberOf(value, 1));

const ROW: Effect<Builder> = {
  open({ flow, repeats }, attribute) {
    openRow(flow);
    repeats.push(countOf(attribute('number-rows-repeated')));
  },
  close(builder) {
    const { flow, repeats } = builder;
    builder.covered = 0;
    const times = (repeats.pop() ?? 1) - 1;
    if (closeRow(flow) && times > 0) repeatRow(flow, times);
  },
};

const CELL: Effect<Builder> = {
  open(builder, attribute) {
    const { flow, repeats } = builder;
    openCell(flow);
    const width = countOf(attribute('number-columns-spanned'));
    shapeCell(flow, { width });
    repeats.push(countOf(attribute('number-columns-repeated')), width - 1);
  },
  close(builder) {
    const { flow, repeats } = builder;
    builder.covered = repeats.pop() ?? 0;
    const times = (repeats.pop() ?? 1) - 1;
    closeCell(flow);
    if (times > 0) repeatCell(flow, times);
  },
};

// The columns that a cell covers beside it are written out after it, unless the writer forgot.
const COVERED: Effect<Builder> = {
  open(builder, attribute) {
    const count = countOf(attribute('number-columns-repeated'));
    const beside = Math.min(count, builder.covered);
    builder.covered -= beside;
    skipColumns(builder.flow, count - beside);
    silence(builder);
  },
};

const BOX: Effect<Builder> = {
  open: ({ flow }) => openBox(flow),
  close: ({ flow }) => closeBox(flow),
};

const BOXES = 'text-box custom-shape rect ellipse circle line path polygon polyline connector caption'
  .split(' ')
  .map((name) => [`draw:${name}`, BOX] as const);

// A table of contents only repeats the headings.
const SILENT =
  'text:table-of-content text:note text:ruby-text text:hidden-text text:hidden-paragraph ' +
  'text:script office:annotation office:forms office:master-styles office:scripts office:meta office:settings ' +
  'office:binary-data draw:object svg:title svg:desc table:shapes';

/** What the elements of a document do: its content, and before it the styles. */
export const DOCUMENT = elements<Builder>({
  ...STYLES,
  ...CHANGES,
  'text:p': {
    open: (builder, attribute) => openParagraph(builder, attribute, () => takeLabel(builder.lists)),
    close: closeParagraph,
  },
  'text:h': HEADING,
  'text:span': {
    open: (builder, attribute) => void enter(builder, attribute, builder.look),
    close: leave,
  },
  'text:section': {
    open(builder, attribute) {
      if (attribute('display') === 'none') silence(builder);
    },
  },
  'text:s': { open: (builder) => write(builder, ' ') },
  'text:tab': { open: (builder) => write(builder, '\t') },
  'text:line-break': {
    open({ flow, deleting, look }) {
      if (deleting === undefined && !look.struck) breakLine(flow);
    },
  },
  'text:list': {
    open: ({ lists }, attribute) => openList(lists, attribute),
    close: ({ lists }) => closeList(lists),
  },
  'text:list-item': { open: ({ lists }, attribute) => openItem(lists, attribute) },
  'table:table': { open: ({ flow }) => openTable(flow), close: ({ flow }) => closeTable(flow) },
  'table:table-row': ROW,
  'table:table-cell': CELL,
  'table:covered-table-cell': COVERED,
  ...Object.fromEntries(BOXES),
  ...skipped(SILENT),
});
