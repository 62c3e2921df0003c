import { GoujiError } from '../../../errors.ts';
import type { Bounds } from '../../bounds.ts';
import type { Piece } from '../../html/pieces.ts';
import { breakLine, createFlow } from '../flow.ts';
import { scanXml } from '../xml/scan-xml.ts';
import { closeElement, openElement, startWalk } from '../xml/walk.ts';
import { charactersIn } from '../xml/xml-text.ts';
import { takeText, type Builder } from './builder.ts';
import { BODY } from './elements.ts';
import { noFields } from './fields.ts';
import { wordNamespaces } from './namespaces.ts';
import { readLabels } from './numbering.ts';
import type { WordParts } from './package.ts';
import { PLAIN_RUN, readStyles } from './styles.ts';

/** Reads the main text of a document into pieces: as accepted where changes were tracked, without what is hidden. Throws `format-unsupported` where another document stands in it. */
export function buildPieces(parts: WordParts, name: string, within: Bounds): readonly Piece[] {
  const builder = build(parts, name, within, false);
  // A table of contents that never ends would hide all the rest.
  const endless = builder.fields.open.includes('contents');
  return (endless ? build(parts, name, within, true) : builder).flow.whole.pieces;
}

function build(
  { main, styles, numbering }: WordParts,
  name: string,
  within: Bounds,
  keepsContents: boolean,
): Builder {
  for (const part of [main, styles, numbering]) if (part) within('characters', charactersIn(part));
  const styleOf = readStyles(styles, name);
  const builder: Builder = {
    ...startWalk(BODY),
    flow: createFlow(within),
    labels: readLabels(numbering, name, styleOf),
    styles: styleOf,
    keepsContents,
    takes: undefined,
    fields: noFields(),
    run: PLAIN_RUN,
    runs: PLAIN_RUN,
    choices: [],
    paragraph: { style: undefined, list: undefined, level: undefined },
  };
  scanXml(main, name, {
    namespaces: wordNamespaces,
    open(element, attribute) {
      // Another document as a whole, which Word takes in when it opens this one and writes out when it saves it.
      if (element === 'w:altChunk')
        throw new GoujiError('format-unsupported', { name, format: 'DOCX (w:altChunk)', instead: 'DOCX' });
      openElement(builder, element, attribute);
    },
    close: (element) => closeElement(builder, element),
    text: (chunk) => takeText(builder, chunk),
  });
  breakLine(builder.flow);
  return builder;
}
