import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { isSameFile } from './is-same-file.ts'
import { keepsNothing } from './kept-uploads.ts'
import { SendControl } from './send-control.ts'
import { sendFile, type SendOptions } from './send-file.ts'

export interface QueuedFile {
  name: string
  size: number
  control: SendControl
  /** Of what is sealed and sent, from 0 to 1. */
  progress: number
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  sealed: SealedFile | null
  /** What went wrong, when it failed. */
  error: unknown
}

/** Several files at once; two on the line, for more would only make each of them slower. */
export class FileQueue {
  readonly files: QueuedFile[] = []
  readonly #options: Omit<SendOptions, 'control' | 'onProgress'>
  readonly #changed: (file: QueuedFile) => void
  readonly #chosen = new WeakMap<QueuedFile, File>()
  #waiting: (() => void)[] = []
  #places = 2

  constructor(options: Omit<SendOptions, 'control' | 'onProgress'>, changed: (file: QueuedFile) => void) {
    this.#options = options
    this.#changed = changed
  }

  /** The one on the list with these very bytes; what failed is no reason not to take it once more. */
  async findSame(file: File): Promise<QueuedFile | null> {
    for (const one of this.files.filter(({ state }) => state !== 'failed')) {
      const chosen = this.#chosen.get(one)
      if (chosen && (await isSameFile(file, chosen))) return one
    }
    return null
  }

  /**
   * @param again although it is on the list: what is remembered of that one is not taken for this one's
   * @param today where that is another day than when the page was opened
   * @returns the file's place in the list, which changes as it goes; the promise never rejects
   */
  add(
    file: File,
    { again = false, today = this.#options.today } = {}
  ): { file: QueuedFile; done: Promise<QueuedFile> } {
    const queued: QueuedFile = {
      name: file.name,
      size: file.size,
      control: new SendControl(),
      progress: 0,
      state: 'waiting',
      sealed: null,
      error: null
    }
    queued.control.onChange(() => this.#changed(queued))
    this.files.push(queued)
    this.#chosen.set(queued, file)
    return { file: queued, done: this.#send(file, queued, { today, ...(again && { kept: keepsNothing }) }) }
  }

  /** One that arrived before the page was loaded again. */
  bringBack(sealed: SealedFile): QueuedFile {
    const { name, size } = sealed
    const file: QueuedFile = {
      name,
      size,
      control: new SendControl(),
      progress: 1,
      state: 'sent',
      sealed,
      error: null
    }
    this.files.push(file)
    return file
  }

  /** Takes it off the list; what of it arrived is nobody's and goes within a week. */
  remove(file: QueuedFile): void {
    file.control.cancel()
    const at = this.files.indexOf(file)
    if (at >= 0) this.files.splice(at, 1)
  }

  async #send(file: File, queued: QueuedFile, options: Partial<SendOptions>): Promise<QueuedFile> {
    await this.#place()
    try {
      this.#set(queued, { state: 'sending' })
      const sealed = await sendFile(file, {
        ...this.#options,
        ...options,
        control: queued.control,
        onProgress: (sent, total) => {
          if (sent / total > queued.progress) queued.control.waits(false)
          this.#set(queued, { progress: sent / total })
        }
      })
      this.#set(queued, { state: 'sent', sealed, progress: 1 })
    } catch (error) {
      this.#set(queued, { state: 'failed', error })
    } finally {
      this.#places++
      this.#waiting.shift()?.()
    }
    return queued
  }

  async #place(): Promise<void> {
    while (this.#places === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#places--
  }

  #set(queued: QueuedFile, change: Partial<QueuedFile>): void {
    Object.assign(queued, change)
    this.#changed(queued)
  }
}
