import { deskLimits } from '../../mandate/intake/desk/desk-limits.ts'
import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { readTyped } from '../../mandate/intake/return/answer-return.ts'
import { fromBase64url, sameBytes, toBase64url } from '../../platform/sealing/bytes.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { slipText } from '../../ui/intake/return/view.ts'
import { h, show } from '../dom.ts'
import { wordsField } from './ask-view.ts'
import { markWrong } from './mark-wrong.ts'
import type { Parts } from './parts.ts'

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
 */
export function addForm(
  { say, voice, tools }: Parts,
  { own, today, add }: { own(): Receipt; today: string; add(entry: DeskEntry): Wrong | null }
): AddForm {
  const receipt = wordsField('receipt', 'receipt-error')
  const label = textField('label', deskLimits.label)
  const on = h('input', { id: 'filed-on', type: 'date', max: today, autocomplete: 'off' })
  const note = textField('note', deskLimits.note)
  const brought = h('p', { class: 'notice', id: 'brought', role: 'status', hidden: true })
  const receiptError = h('p', { class: 'error', id: 'receipt-error', role: 'alert' })
  const labelError = h('p', { class: 'error', id: 'label-error', role: 'alert' })
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
      markWrong(receipt, receiptError, null)
      markWrong(label, labelError, null)
      const wrong = await addTyped()
      if (!wrong) clear()
      else if (wrong.of === 'label') markWrong(label, labelError, wrong.says)
      else markWrong(receipt, receiptError, wrong.says)
    } finally {
      busy = false
    }
  }

  async function addTyped(): Promise<Wrong | null> {
    const read = await readTyped(receipt.value, tools)
    if (!read.ok) return { of: 'receipt', says: slipText(voice, read) }
    if (sameBytes(read.receipt.entropy, own().entropy)) return { of: 'receipt', says: say('list_own_words') }
    const entry = {
      receipt: toBase64url(read.receipt.entropy),
      label: label.value.trim(),
      on: on.value || null,
      note: note.value.trim()
    }
    return add(entry)
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
  h('input', { id, dir: 'auto', autocomplete: 'off', maxlength: String(most) })

export const receiptOfEntry = ({ receipt }: Pick<DeskEntry, 'receipt'>): Receipt => ({
  entropy: fromBase64url(receipt)
})
