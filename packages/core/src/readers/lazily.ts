/** Loads what only some files need, once, when it is first asked for: to import it again for each file costs more than to recognise the file. */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
