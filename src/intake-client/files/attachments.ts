import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { h } from '../dom.ts'
import type { Say } from '../words.ts'
import { lineOf, lineOfSame } from './file-line.ts'
import type { FileQueue, QueuedFile } from './file-queue.ts'
import { keepsNothing, keptIn } from './kept-uploads.ts'

export interface Attachments {
  /** What seals and sends files is fetched behind her first answers, so that the first page does not wait for it. */
  fetch(): void
  names(): string[]
  /**
   * All of them, once each has arrived; rejects with the first that did not.
   * @param tell meanwhile: whether one of them waits for a line
   */
  sealed(tell: (waits: boolean) => void): Promise<SealedFile[]>
  /** Takes all off that is on the list. */
  drop(): void
}

/** Files are sealed and sent in parts as soon as they are chosen; what belongs to nobody goes within a week. */
export function prepareAttachments(
  input: HTMLInputElement | null,
  say: Say,
  { today, mayKeep }: { today(): Promise<string>; mayKeep(): boolean }
): Attachments {
  const list = h('ul', { class: 'files' })
  const running: Promise<QueuedFile>[] = []
  const shown = new Map<QueuedFile, () => void>()
  let queue: FileQueue | null = null
  let telling = () => {}
  let opening: Promise<unknown> = Promise.resolve()

  let fetched: Promise<typeof import('./file-queue.ts')> | null = null
  // NOTE: some browsers never ask again for a script that they once failed to fetch: not asked for without a line.
  const fetchQueue = () => {
    if (!fetched && !navigator.onLine) return Promise.reject(new Error('No line.'))
    fetched ??= import('./file-queue.ts').catch((error) => {
      fetched = null
      throw error
    })
    return fetched
  }
  const open = async (today: string) => {
    const { FileQueue } = await fetchQueue()
    return (queue ??= new FileQueue(
      { today, by: 'source', kept: mayKeep() ? keptIn(localStorage) : keepsNothing },
      (file) => {
        shown.get(file)?.()
        telling()
      }
    ))
  }
  // After the button that stands for it, where there is one.
  ;(input?.closest('.chooser') ?? input)?.after(list)
  input?.addEventListener('change', () => {
    const chosen = Array.from(input.files ?? [])
    input.value = '' // the same input takes more
    const before = opening
    opening = before.then(() => take(chosen))
  })
  // Chosen before this page was ready.
  if (input?.files?.length) input.dispatchEvent(new Event('change'))

  async function take(chosen: File[]): Promise<void> {
    try {
      const on = await today()
      const queue = await open(on)
      for (const one of chosen) {
        const same = await queue.findSame(one)
        if (!same) send(one, { today: on })
        else
          list.append(
            lineOfSame(one, same, say, () => {
              send(one, { today: on, again: true })
              input?.focus()
            })
          )
      }
    } catch {
      list.append(h('li', { role: 'alert' }, say('client_waiting_for_line_files')))
    }
  }

  function send(one: File, options: { today: string; again?: boolean }): void {
    const { file, done: arrived } = queue!.add(one, options)
    running.push(arrived)
    const { element, draw } = lineOf(file, say, () => {
      queue?.remove(file)
      input?.focus()
    })
    shown.set(file, draw)
    list.append(element)
  }

  return {
    fetch: () => void fetchQueue().catch(() => undefined),
    names: () => queue?.files.map(({ name }) => name) ?? [],
    drop() {
      for (const file of queue?.files.slice() ?? []) queue!.remove(file)
      list.replaceChildren()
    },
    async sealed(tell) {
      telling = () => {
        const open = queue?.files.filter(({ state }) => state === 'sending') ?? []
        if (open.length) tell(!navigator.onLine || open.some(({ control }) => control.isWaiting))
      }
      telling()
      try {
        await opening
        telling()
        await Promise.all(running)
      } finally {
        telling = () => {}
      }
      const files = queue?.files ?? []
      const failed = files.find(({ state }) => state !== 'sent')
      if (failed) throw new NotWhole(failed.name)
      return files.flatMap(({ sealed }) => (sealed ? [sealed] : []))
    }
  }
}

/** A file did not arrive: nothing is sent without it unless she takes it off. */
export class NotWhole extends Error {
  readonly file: string
  constructor(file: string) {
    super(file)
    this.file = file
  }
}
