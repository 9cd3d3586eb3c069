import { deskLimits } from '../../mandate/intake/desk/desk-limits.ts'
import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { readTyped } from '../../mandate/intake/return/answer-return.ts'
import { fromBase64url, sameBytes, toBase64url } from '../../platform/sealing/bytes.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { slipText } from '../../ui/intake/return/view.ts'
import { h, show } from '../dom.ts'
import { errorSummary, showErrors } from '../error-summary.ts'
import { wordsField } from './ask-view.ts'
import { markWrong } from './mark-wrong.ts'
import type { Parts } from './parts.ts'
import { quiet } from '../../ui/intake/quiet.ts'

export interface Wrong {
  of: 'receipt' | 'label'
  says: string
}

export interface AddForm {
  element: HTMLFormElement
  /** Something is typed that is not in the list. */
  holds(): boolean
  clear(): void
  /** A receipt that comes from this very page, so that nobody types it. */
  bring(receipt: string, on: string): void
}

/**
 * A receipt is added by typing it: a slip is told on the spot, before anything is asked of anybody.
 * @param add what is wrong with it, or null once it is in the list
 * @param refused before it is said what is wrong
 */
export function addForm(
  { say, voice, tools }: Parts,
  { own, today, add, refused }: { own(): Receipt; today: string; add(entry: DeskEntry): Wrong | null; refused(): void }
): AddForm {
  const receipt = wordsField('receipt', 'receipt-error')
  const label = textField('label', deskLimits.label)
  const on = h('input', { id: 'filed-on', type: 'date', max: today, autocomplete: 'off' })
  const note = textField('note', deskLimits.note)
  const brought = h('p', { class: 'notice', id: 'brought', role: 'status', hidden: true })
  const receiptError = h('p', { class: 'error', id: 'receipt-error' })
  const labelError = h('p', { class: 'error', id: 'label-error' })
  const element = h(
    'form',
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault()
        void submit()
      }
    },
    brought,
    h('label', { for: 'receipt' }, say('list_add_receipt')),
    receiptError,
    receipt,
    h('label', { for: 'label' }, say('list_label')),
    h('p', { class: 'help', id: 'label-help' }, say('list_label_help')),
    labelError,
    label,
    h('label', { for: 'filed-on' }, say('list_on')),
    on,
    h('label', { for: 'note' }, say('list_note')),
    note,
    h('button', {}, say('list_add_button'))
  )
  label.setAttribute('aria-describedby', 'brought label-help label-error')
  let busy = false

  async function submit(): Promise<void> {
    if (busy) return
    busy = true
    try {
      tell(await addTyped())
    } finally {
      busy = false
    }
  }

  function tell(wrongs: readonly Wrong[]): void {
    const of = (which: Wrong['of']) => wrongs.find((one) => one.of === which)?.says ?? null
    if (wrongs.length) refused()
    markWrong(receipt, receiptError, of('receipt'))
    markWrong(label, labelError, of('label'))
    const fields = { receipt, label }
    const lines = wrongs.map((one) => ({ text: one.says, go: () => fields[one.of].focus() }))
    showErrors(brought, lines.length ? errorSummary(say('list_errors_heading'), 'h2', lines) : null)
    if (!wrongs.length) clear()
  }

  /** What is wrong with it; nothing once it is in the list. */
  async function addTyped(): Promise<Wrong[]> {
    const read = await readTyped(receipt.value, tools)
    const entry = { label: label.value.trim(), on: on.value || null, note: note.value.trim() }
    const slip = read.ok ? null : slipText(voice, read)
    const wrongs: Wrong[] = [
      ...(slip ? [{ of: 'receipt' as const, says: slip }] : []),
      ...(entry.label ? [] : [{ of: 'label' as const, says: say('list_no_label') }])
    ]
    if (!read.ok || wrongs.length) return wrongs
    if (sameBytes(read.receipt.entropy, own().entropy)) return [{ of: 'receipt', says: say('list_own_words') }]
    const wrong = add({ receipt: toBase64url(read.receipt.entropy), ...entry })
    return wrong ? [wrong] : []
  }

  function clear(): void {
    for (const field of [receipt, label, on, note]) field.value = ''
    brought.textContent = ''
    show(brought, false)
  }

  return {
    element,
    clear,
    holds: () => [receipt, label, note].some(({ value }) => value.trim() !== ''),
    bring(text, day) {
      receipt.value = text
      on.value = day
      brought.textContent = say('list_brought')
      show(brought, true)
      label.focus()
    }
  }
}

export const textField = (id: string, most: number): HTMLInputElement =>
  h('input', { id, dir: 'auto', autocomplete: 'off', ...quiet, maxlength: String(most) })

export const receiptOfEntry = ({ receipt }: Pick<DeskEntry, 'receipt'>): Receipt => ({
  entropy: fromBase64url(receipt)
})
