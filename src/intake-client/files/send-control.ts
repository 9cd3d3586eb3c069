export class Cancelled extends Error {
  override name = 'Cancelled'
}

/** Pause, go on, give up: whoever sends asks `passes` before each step and listens for what stops a running one. */
export class SendControl {
  #state: 'going' | 'paused' | 'cancelled' = 'going'
  #isWaiting = false
  #listeners = new Set<() => void>()

  /** The line is waited for: nothing moves until there is one. */
  get isWaiting() {
    return this.#isWaiting
  }

  get state() {
    return this.#state
  }

  waits(isWaiting: boolean): void {
    if (this.#isWaiting === isWaiting) return
    this.#isWaiting = isWaiting
    this.#tell()
  }

  pause(): void {
    if (this.#state === 'going') this.#change('paused')
  }

  goOn(): void {
    if (this.#state === 'paused') this.#change('going')
  }

  cancel(): void {
    this.#change('cancelled')
  }

  /** Resolves while going; waits while paused; throws Cancelled. */
  async passes(): Promise<void> {
    while (this.#state === 'paused') await this.changed()
    if (this.#state === 'cancelled') throw new Cancelled()
  }

  changed(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.onChange(() => {
        stop()
        resolve()
      })
    })
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #change(state: 'going' | 'paused' | 'cancelled'): void {
    this.#state = state
    this.#tell()
  }

  #tell(): void {
    this.#listeners.forEach((listener) => listener())
  }
}
