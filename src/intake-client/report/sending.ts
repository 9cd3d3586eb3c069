import { readAnswers, type ReadAnswers } from '../../mandate/intake/answers.ts'
import type { SealedFile } from '../../mandate/intake/payloads.ts'
import type { Language } from '../../mandate/languages.ts'
import { shortest } from '../../platform/work/text-classes.ts'
import { inSoLong } from '../../ui/intake/in-so-long.ts'
import { all, show } from '../dom.ts'
import { NotWhole, type Attachments } from '../files/attachments.ts'
import type { Say } from '../words.ts'
import { complain } from './complain.ts'
import type { prepareControls } from './controls.ts'
import type { Place } from './course.ts'
import type { Delivery } from './deliver.ts'
import type { Arrived } from './show-sent.ts'

export interface SendingParts {
  say: Say
  lang: Language
  controls: Pick<ReturnType<typeof prepareControls>, 'answers' | 'state' | 'forward' | 'back' | 'stop'>
  /** What she wrote that is to be sent. */
  entries(): [string, FormDataEntryValue][]
  delivery: Delivery
  attachments: Attachments
  go(place: Place): void
  arrived(read: ReadAnswers, sent: Arrived): Promise<void>
  /** It could not be sealed here. */
  refuseToSeal(): void
}

/** On its way: from her last press until the receipt, or until she stops it. */
export function prepareSending(form: HTMLFormElement, of: SendingParts) {
  const { say, lang, delivery, attachments, go, arrived, refuseToSeal } = of
  const { answers, state, forward, back, stop } = of.controls
  let sending: AbortController | null = null

  async function submit(): Promise<void> {
    const read = readAnswers(of.entries())
    if (!read.ok) return complain(form, read.errors, say, go)
    const own = new AbortController()
    const stopped = new Promise<'stopped'>((resolve) => own.signal.addEventListener('abort', () => resolve('stopped')))
    lock(own)
    try {
      // As it is said where all files are ready: it waits for a line, and then goes by itself.
      const tell = (waits: boolean) => {
        const text = say(waits ? 'client_waiting_for_line' : 'client_files_on_their_way')
        if (!own.signal.aborted && state.textContent !== text) state.textContent = text
      }
      const files = await Promise.race([attachments.sealed(tell), stopped])
      if (files === 'stopped' || (await Promise.race([deliver(read.value, files, own.signal), stopped])) === 'stopped')
        afterStop()
    } catch (error) {
      if (error instanceof NotWhole) state.textContent = say('client_file_not_whole', { name: error.file })
      else refuseToSeal()
    } finally {
      lock(null)
    }
  }

  /** While it is on its way nothing can be changed unseen; she can stop it for as long as nothing of it can have arrived. */
  function lock(own: AbortController | null): void {
    sending = own
    for (const button of [forward, back, ...all<HTMLButtonElement>(answers, 'button')]) button.disabled = own !== null
    show(back, own === null)
    show(stop, own !== null)
  }

  function afterStop(): void {
    lock(null)
    state.textContent = say('client_stopped')
    delivery.prepare()
    forward.focus()
  }

  async function deliver(read: ReadAnswers, files: SealedFile[], signal: AbortSignal): Promise<void> {
    const sent = await delivery.deliver(read, files, {
      stop: signal,
      tell(progress, mayStop, seconds = 0) {
        if (signal.aborted) return
        const when = { time: inSoLong(seconds, lang), most: shortest.upTo / 1024 }
        state.textContent = say(`client_${progress.replace(/-/g, '_')}`, when)
        show(stop, mayStop)
      }
    })
    if (signal.aborted) return
    if (!sent.ok) {
      state.textContent = sent.message ?? say(`client_refused_${sent.code.replace(/-/g, '_')}`)
      return
    }
    await arrived(read, sent)
  }

  return { isOn: () => sending !== null, stop: () => sending?.abort(), submit }
}
