import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { showing } from '../../mandate/intake/showing.ts'
import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'
import type { QueuedFile } from './file-queue.ts'
import { SendRefused } from './send-refused.ts'

/** How far a file is, with what can be done to it; `draw` shows it as it is now. */
export function lineOf(file: QueuedFile, say: Say, remove: () => void): { element: HTMLElement; draw: () => void } {
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
  const takeOff = () => {
    element.remove()
    remove()
  }
  const element = h(
    'li',
    {},
    h('bdi', { 'data-file': true }, file.name),
    ' ',
    state,
    bar,
    pause,
    button(say('client_file_remove'), file.name, takeOff)
  )
  const draw = () => {
    bar.value = file.progress
    show(bar, file.state === 'sending' || file.state === 'waiting')
    show(pause, file.state === 'sending')
    pause.textContent = say(file.control.state === 'paused' ? 'client_file_go_on' : 'client_file_pause')
    state.textContent = wordsOf(file, say)
  }
  draw()
  return { element, draw }
}

/** It is not sent twice unless she says so. */
export function lineOfSame(one: File, same: QueuedFile, say: Say, sendAgain: () => void): HTMLElement {
  const said = h('span', { role: 'status' }, say('client_file_same', { name: isolated(same.name) }))
  const again = () => {
    element.remove()
    sendAgain()
  }
  const element = h('li', {}, h('bdi', {}, one.name), ' ', said, button(say('client_file_twice'), one.name, again))
  return element
}

const button = (text: string, name: string, click: () => void) =>
  h('button', { type: 'button', class: 'plain', click }, text, h('span', { class: 'unseen' }, ` ${name}`))

function wordsOf({ state, error, sealed, control }: QueuedFile, say: Say): string {
  if (sealed && lacksCopy(sealed)) return say('client_file_sent_no_copy')
  if (state === 'sending' && control.isWaiting && control.state === 'going') return say('client_file_no_line')
  if (state !== 'failed') return say(`client_file_${state}`)
  return say(error instanceof SendRefused ? `client_file_${error.code.replace(/-/g, '_')}` : 'client_file_failed')
}

/** Plain text hides nothing. */
const lacksCopy = ({ stripped, type }: SealedFile) => !stripped && type !== 'text/plain'

/** In a sentence of either direction. */
const isolated = (name: string) => `\u2068${showing(name)}\u2069`
