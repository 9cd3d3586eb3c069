import { ERRORS, type Lock, type Locker } from '@tus/server'

/**
 * One request at a time for a part. Whoever waits asks the holder to let go: a line that died an hour ago
 * still holds its connection open. NOTE: the library's own lock waits in a loop that keeps a processor busy.
 */
export class PartLocker implements Locker {
  readonly #held = new Map<string, { release(): void; freed: Promise<void>; letGo(): unknown }>()

  newLock(id: string): Lock {
    let mine: (() => void) | null = null
    return {
      lock: async (signal, letGo) => {
        for (let held = this.#held.get(id); held; held = this.#held.get(id)) {
          held.letGo()
          await Promise.race([held.freed, tooLong(signal)])
        }
        const { promise, resolve } = Promise.withResolvers<void>()
        mine = resolve
        this.#held.set(id, { release: resolve, freed: promise, letGo })
      },
      unlock: async () => {
        this.#held.delete(id)
        mine?.()
      }
    }
  }
}

const longestWait = 30_000

function tooLong(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => reject(ERRORS.ERR_LOCK_TIMEOUT)
    setTimeout(give, longestWait).unref()
    signal.addEventListener('abort', give, { once: true })
  })
}
