import { readTyped } from '../../mandate/intake/return/answer-return.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { h } from '../dom.ts'
import { slipText } from '../../ui/intake/return/view.ts'
import { markWrong } from './mark-wrong.ts'
import type { Parts } from './parts.ts'
import { quiet } from '../../ui/intake/quiet.ts'

/** Before anything is open: the words of a list that there is, or a new one. */
export function askView(
  { say, voice, tools }: Parts,
  {
    open,
    begin,
    back
  }: {
    open(receipt: Receipt): Promise<string | null>
    begin(): void
    /** To what she came from on this page. */
    back: (() => void) | null
  }
): HTMLElement {
  const field = wordsField('words', 'words-error')
  const error = h('p', { class: 'error', id: 'words-error', role: 'alert' })
  const form = h(
    'form',
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault()
        void submit()
      }
    },
    h('label', { for: 'words' }, say('list_field')),
    error,
    field,
    h('button', {}, say('list_open'))
  )
  let busy = false
  async function submit(): Promise<void> {
    if (busy) return
    busy = true
    try {
      const read = await readTyped(field.value, tools)
      for (const before of form.parentElement?.querySelectorAll('.notice') ?? []) before.remove()
      const wrong = read.ok ? await open(read.receipt) : slipText(ofList(voice, say), read)
      markWrong(field, error, wrong)
    } finally {
      busy = false
    }
  }
  return h(
    'section',
    {},
    h('h1', { tabindex: '-1' }, say('list_heading')),
    h('p', {}, say('list_lead')),
    h('p', {}, say('list_sealed')),
    h('h2', {}, say('list_open_heading')),
    form,
    h('h2', {}, say('list_begin_heading')),
    h('p', {}, say('list_begin_what')),
    h('button', { type: 'button', class: 'plain', click: () => begin() }, say('list_begin')),
    ...(back ? [h('button', { type: 'button', class: 'plain', click: back }, say('list_back_to_receipt'))] : []),
    h('p', { class: 'small here' }, say('list_here'))
  )
}

export function wordsField(id: string, describedBy: string): HTMLTextAreaElement {
  return h('textarea', {
    id,
    dir: 'auto',
    rows: '4',
    autocomplete: 'off',
    ...quiet,
    'aria-describedby': describedBy
  })
}

/** Of the words of a list it is said as of a list, not as of a receipt. */
const ofList = (voice: Parts['voice'], say: Parts['say']): Parts['voice'] => ({
  ...voice,
  say: (key, params) => say(key.replace(/^return_/, 'list_'), params)
})
