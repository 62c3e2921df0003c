/** Takes all steps of a task, and gives what comes of it. */
export async function finish<T>(steps: AsyncGenerator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
  }
}
