/**
 * Runs `work` and answers at the next full step since it began, so that some tenths of a millisecond more or less of
 * work, such as for rows that are there, are not told by when the answer comes.
 * @param step milliseconds
 */
export async function inSteps<T>(step: number, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  try {
    return await work()
  } finally {
    const spent = performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(spent / step) * step - spent))
  }
}
