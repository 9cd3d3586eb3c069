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
  /** Those that are whole at the office. */
  arrived(): SealedFile[]
  /** Those that had arrived before this page was loaded again. */
  bringBack(files: readonly SealedFile[]): void
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
  { today, storage, changed }: { today(): Promise<string>; storage?(): Storage; changed?(): void }
): Attachments {
  const list = h('ul', { class: 'files' })
  const running: Promise<QueuedFile>[] = []
  /** Had arrived before this page was loaded, and are not on the list yet. */
  let before: readonly SealedFile[] = []
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
  const keptHere = () => {
    try {
      return storage ? keptIn(storage()) : keepsNothing
    } catch {
      return keepsNothing // a browser that lets nothing be kept
    }
  }
  const open = async (today: string) => {
    const { FileQueue } = await fetchQueue()
    return (queue ??= new FileQueue({ today, by: 'source', kept: keptHere() }, (file) => {
      shown.get(file)?.()
      telling()
      if (file.state === 'sent') changed?.()
    }))
  }
  // After the button that stands for it, where there is one.
  ;(input?.closest('.chooser') ?? input)?.after(list)
  input?.addEventListener('change', () => {
    const chosen = Array.from(input.files ?? [])
    input.value = '' // the same input takes more
    opening = opening.then(() => take(chosen))
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
    put(file)
  }

  function put(file: QueuedFile): void {
    const { element, draw } = lineOf(file, say, () => {
      queue?.remove(file)
      changed?.()
      input?.focus()
    })
    shown.set(file, draw)
    list.append(element)
  }

  async function putBack(): Promise<void> {
    const queue = await open(await today())
    for (const one of before) put(queue.bringBack(one))
    before = []
  }

  const arrived = () => [...before, ...(queue?.files ?? []).flatMap(({ sealed }) => (sealed ? [sealed] : []))]

  return {
    fetch: () => void fetchQueue().catch(() => undefined),
    names: () => [...before, ...(queue?.files ?? [])].map(({ name }) => name),
    arrived,
    bringBack(files) {
      before = files
      // Without a line they go along all the same, and are not on the list.
      if (files.length > 0) opening = opening.then(putBack).catch(() => undefined)
    },
    drop() {
      before = []
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
      return arrived()
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
