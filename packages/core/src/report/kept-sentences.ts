/** So many sentences of a report a store keeps, those with the smallest keys. */
export const KEPT_SENTENCES = 64;
