// Characters that command a terminal, end a line where none should end, or turn the writing round.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;

/** A text of a document on one line, without characters that would do more than be read. */
export const plain = (text: string): string => text.toWellFormed().replaceAll(UNFIT, ' ');
