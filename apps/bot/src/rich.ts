import type { MessageEntity } from 'grammy/types';

/** A text with marks on it. The marks lie beside the text, so that nothing in it can be taken for markup. */
export type Rich = { text: string; entities: MessageEntity[] };

type Mark = 'bold' | 'italic' | 'code' | 'blockquote' | 'expandable_blockquote';

/** A text as it stands, without marks. */
export const plain = (text: string): Rich => ({ text, entities: [] });

/** The whole of a text under one mark. */
export function marked(type: Mark, content: string | Rich): Rich {
  const { text, entities } = asRich(content);
  return text === ''
    ? plain('')
    : { text, entities: [{ type, offset: 0, length: text.length }, ...entities] };
}

/** Texts one behind the other; empty ones are left out, with their separator. */
export function joined(parts: readonly (string | Rich)[], separator = '\n'): Rich {
  const whole = plain('');
  for (const part of parts.map(asRich).filter(({ text }) => text !== '')) {
    if (whole.text !== '') whole.text += separator;
    const from = whole.text.length;
    whole.entities.push(...part.entities.map((entity) => ({ ...entity, offset: entity.offset + from })));
    whole.text += part.text;
  }
  return whole;
}

/** The part of a text from one place to another, with the marks that lie on it. */
export function sliced({ text, entities }: Rich, from: number, to: number): Rich {
  return {
    text: text.slice(from, to),
    entities: entities.flatMap((entity) => {
      const start = Math.max(entity.offset, from);
      const end = Math.min(entity.offset + entity.length, to);
      return start < end ? [{ ...entity, offset: start - from, length: end - start }] : [];
    }),
  };
}

/** A plain text is a rich one without marks. */
export const asRich = (content: string | Rich): Rich =>
  typeof content === 'string' ? plain(content) : content;
