const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// XML knows no control characters but these three, and no half of a surrogate pair.
const IMPOSSIBLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** A text for the content or an attribute of HTML and XML; a character that XML cannot hold becomes U+FFFD. */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(IMPOSSIBLE, '\ufffd')
    .replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

/** A text for an attribute of XML, which would else take line ends and tabs for blanks. */
export const escapedAttribute = (text: string): string =>
  escaped(text).replaceAll(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`);
