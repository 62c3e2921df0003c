import { knownSignature } from '../../../readers/decode/signature.ts';

const TYPE =
  /^(?:image|font|audio|video)\/|^text\/css\b|javascript|^application\/(?:json|wasm|(?:x-)?font)/iu;
const SAYS_NOTHING = /^(?:$|application\/octet-stream\b|binary\/)/iu;
const ENDING =
  /^[a-z]+:\/\/[^/]+\/[^?#]*\.(?:css|m?js|json|map|png|jpe?g|gif|svg|ico|webp|bmp|woff2?|ttf|otf|eot|mp[34]|avi|flv|swf)(?:[?#]|$)/iu;
const PICTURES: ReadonlySet<string | undefined> = new Set(['PNG', 'JPEG', 'GIF']);

/** Whether something published at a URI only dresses up a page: by its content type or, where that says nothing, by the URI's ending. */
export const isFurniture = (contentType: string, uri: string): boolean =>
  TYPE.test(contentType) || (SAYS_NOTHING.test(contentType) && ENDING.test(uri));

/** Whether bytes are a picture, whatever they are said to be. */
export const isPicture = (bytes: Uint8Array): boolean => PICTURES.has(knownSignature(bytes));
