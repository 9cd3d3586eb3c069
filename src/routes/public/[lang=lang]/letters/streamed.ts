import { openTurns } from '#platform/web/turns.ts'

// Of all files together: what they are made of is read and written by the process that answers for pages.
const turns = openTurns()

interface Watch {
  /** Whether others go before it. */
  isLost?(): boolean
  /** When it is to end, whole or not. */
  cut?: AbortSignal
  /** Each time that its reader took what was made. */
  taken?(): void
  /** Once, when it was written to its end or its reader is gone. */
  ended?(): void
}

/** A response body that is made no faster than it is taken, in pieces of some 64 kB, each in its turn. */
export function streamed(
  pieces: AsyncGenerator<string>,
  { isLost, cut, taken, ended }: Watch = {}
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let isGone = false
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        cut?.addEventListener('abort', () => {
          isGone = true
          controller.error(new Error('its reader is too slow'))
          void pieces.return(undefined).catch(() => undefined)
        })
      },
      async pull(controller) {
        taken?.()
        try {
          const made = await turns.take(async () => (isGone ? null : nextOf(pieces)), isLost?.())
          if (made === null || isGone) return
          if (made.text) controller.enqueue(encoder.encode(made.text))
          if (!made.isLast) return
          controller.close()
          ended?.()
        } catch (error) {
          ended?.()
          throw error
        }
      },
      async cancel() {
        isGone = true
        ended?.()
        await pieces.return(undefined)
      }
    },
    // Nothing is made before somebody reads it.
    { highWaterMark: 0 }
  )
}

async function nextOf(pieces: AsyncGenerator<string>): Promise<{ text: string; isLast: boolean }> {
  let text = ''
  while (text.length < 65_536) {
    const { done, value } = await pieces.next()
    if (done) return { text, isLast: true }
    text += value
  }
  return { text, isLast: false }
}
