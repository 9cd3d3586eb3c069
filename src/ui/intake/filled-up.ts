/** Filled up with spaces to a multiple of so many bytes, `least` times at least: its length does not tell what it says. */
export function filledUp(text: string, block: number, least = 1): Uint8Array {
  const written = Buffer.from(text)
  const filled = Buffer.alloc(Math.max(Math.ceil(written.length / block), least) * block, ' ')
  written.copy(filled)
  return filled
}
