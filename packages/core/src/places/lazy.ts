/** What is made when it is first asked for, and then kept: tables that a question may do without cost nothing at start. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
