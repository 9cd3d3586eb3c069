import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { showing } from '../../mandate/intake/showing.ts'
import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'
import type { FileQueue, QueuedFile } from './file-queue.ts'
import { keepsNothing, keptIn } from './kept-uploads.ts'
import { SendRefused } from './send-refused.ts'

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
  input?.after(list)
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
        if (same) lineOfSame(one, same, on)
        else send(one, { today: on })
      }
    } catch {
      list.append(h('li', { role: 'alert' }, say('client_waiting_for_line_files')))
    }
  }

  function send(one: File, options: { today: string; again?: boolean }): void {
    const { file, done: arrived } = queue!.add(one, options)
    running.push(arrived)
    line(file)
  }

  /** It is not sent twice unless she says so. */
  function lineOfSame(one: File, same: QueuedFile, today: string): void {
    const item = h(
      'li',
      {},
      h('bdi', {}, one.name),
      ' ',
      h('span', { role: 'status' }, say('client_file_same', { name: isolated(same.name) })),
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          click: () => {
            item.remove()
            send(one, { today, again: true })
            input?.focus()
          }
        },
        say('client_file_twice'),
        h('span', { class: 'unseen' }, ` ${one.name}`)
      )
    )
    list.append(item)
  }

  function line(file: QueuedFile): void {
    const state = h('span', { role: 'status' })
    const bar = h('progress', { max: '1', 'aria-label': file.name })
    const pause = h('button', {
      type: 'button',
      class: 'plain',
      click: () => {
        if (file.control.state === 'paused') file.control.goOn()
        else file.control.pause()
        draw()
      }
    })
    const item = h(
      'li',
      {},
      h('bdi', { 'data-file': true }, file.name),
      ' ',
      state,
      bar,
      pause,
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          click: () => {
            queue?.remove(file)
            item.remove()
            input?.focus()
          }
        },
        say('client_file_remove'),
        h('span', { class: 'unseen' }, ` ${file.name}`)
      )
    )
    const draw = () => {
      bar.value = file.progress
      show(bar, file.state === 'sending' || file.state === 'waiting')
      show(pause, file.state === 'sending')
      pause.textContent = say(file.control.state === 'paused' ? 'client_file_go_on' : 'client_file_pause')
      state.textContent = wordsOf(file)
    }
    shown.set(file, draw)
    draw()
    list.append(item)
  }

  function wordsOf({ state, error, sealed, control }: QueuedFile): string {
    if (sealed && lacksCopy(sealed)) return say('client_file_sent_no_copy')
    if (state === 'sending' && control.isWaiting && control.state === 'going') return say('client_file_no_line')
    if (state !== 'failed') return say(`client_file_${state}`)
    return say(error instanceof SendRefused ? `client_file_${error.code.replace(/-/g, '_')}` : 'client_file_failed')
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

/** Plain text hides nothing. */
const lacksCopy = ({ stripped, type }: SealedFile) => !stripped && type !== 'text/plain'

/** In a sentence of either direction. */
const isolated = (name: string) => `\u2068${showing(name)}\u2069`

/** A file did not arrive: nothing is sent without it unless she takes it off. */
export class NotWhole extends Error {
  readonly file: string
  constructor(file: string) {
    super(file)
    this.file = file
  }
}
