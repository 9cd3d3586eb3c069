import type { SealedFile } from '../../mandate/intake/payloads.ts'
import type { FileQueue, QueuedFile } from '../files/file-queue.ts'
import { keepsNothing, keptIn } from '../files/kept-uploads.ts'
import { SendRefused } from '../files/send-refused.ts'
import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'

export interface Attachments {
  /** What seals and sends files is fetched behind her first answers, so that the first page does not wait for it. */
  fetch(): void
  names(): string[]
  /** All of them, once each has arrived; rejects with the first that did not. */
  sealed(): Promise<SealedFile[]>
  isSettled(): boolean
}

/** Files are sealed and sent in parts as soon as they are chosen; what belongs to nobody goes within a week. */
export function prepareAttachments(
  form: HTMLFormElement,
  say: Say,
  { today, mayKeep }: { today(): string; mayKeep(): boolean }
): Attachments {
  const input = form.querySelector<HTMLInputElement>('input[type=file][name=files]')
  const list = h('ul', { class: 'files' })
  const running: Promise<QueuedFile>[] = []
  const shown = new Map<QueuedFile, () => void>()
  let queue: FileQueue | null = null
  let opening: Promise<unknown> = Promise.resolve()

  // A line that is lost now may be there later: asked for again each time until it has come.
  const fetchQueue = () => import('../files/file-queue.ts')
  const open = async () => {
    const { FileQueue } = await fetchQueue()
    return (queue ??= new FileQueue(
      { today: today(), by: 'source', kept: mayKeep() ? keptIn(localStorage) : keepsNothing },
      (file) => shown.get(file)?.()
    ))
  }
  input?.after(list)
  input?.addEventListener('change', () => {
    const chosen = Array.from(input.files ?? [])
    input.value = '' // the same input takes more
    const before = opening
    opening = before.then(() => take(chosen))
  })

  async function take(chosen: File[]): Promise<void> {
    try {
      const queue = await open()
      for (const one of chosen) {
        const { file, done: arrived } = queue.add(one)
        running.push(arrived)
        line(file)
      }
    } catch {
      list.append(h('li', { role: 'alert' }, say('client_waiting_for_line_files')))
    }
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

  function wordsOf({ state, error, sealed }: QueuedFile): string {
    if (sealed && lacksCopy(sealed)) return say('client_file_sent_no_copy')
    if (state !== 'failed') return say(`client_file_${state}`)
    return say(error instanceof SendRefused ? `client_file_${error.code.replace(/-/g, '_')}` : 'client_file_failed')
  }

  return {
    fetch: () => void fetchQueue().catch(() => undefined),
    names: () => queue?.files.map(({ name }) => name) ?? [],
    isSettled: () => queue?.isSettled ?? true,
    async sealed() {
      await opening
      await Promise.all(running)
      const files = queue?.files ?? []
      const failed = files.find(({ state }) => state !== 'sent')
      if (failed) throw new NotWhole(failed.name)
      return files.flatMap(({ sealed }) => (sealed ? [sealed] : []))
    }
  }
}

/** Plain text hides nothing. */
const lacksCopy = ({ stripped, type }: SealedFile) => !stripped && type !== 'text/plain'

/** A file did not arrive: nothing is sent without it unless she takes it off. */
export class NotWhole extends Error {
  readonly file: string
  constructor(file: string) {
    super(file)
    this.file = file
  }
}
