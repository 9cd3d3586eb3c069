import { randomBytes } from '../platform/sealing/bytes.ts'
import { isToldBack } from '../platform/sealing/receipt/is-told-back.ts'
import type { Receipt } from '../platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits, receiptAsWords } from '../platform/sealing/receipt/write-receipt.ts'
import { h, show } from './dom.ts'
import type { Say } from './words.ts'
import { quiet } from '../ui/intake/quiet.ts'

/** Thirteen words, shown until she says that she has them on paper, and one of them told back. */
export function toldBack(
  receipt: Receipt,
  list: readonly string[] | null,
  {
    say,
    done = say('client_noted'),
    besides = [],
    noted
  }: {
    say: Say
    done?: string
    /** What is of use only while they are seen, and is shown and hidden with them. */
    besides?: readonly HTMLElement[]
    noted(): void
  }
): HTMLElement[] {
  const digits = receiptAsDigits(receipt)
  const words = list && receiptAsWords(receipt, list)
  const secret = h(
    'div',
    { class: 'secret' },
    ...(words
      ? [
          h('h2', {}, say('client_in_words')),
          h('ol', { class: 'receipt', translate: 'no' }, ...words.map((word) => h('li', {}, h('bdi', {}, word))))
        ]
      : []),
    h('h2', {}, say(words ? 'client_in_digits' : 'client_digits_alone')),
    h('ol', { class: 'digits', dir: 'ltr', translate: 'no' }, ...digits.map((group) => h('li', {}, h('b', {}, group))))
  )
  const asked = randomBytes(1)[0]! % 13
  const field = h('input', {
    id: 'told-back',
    autocomplete: 'off',
    ...quiet,
    'aria-describedby': 'told-back-answer'
  })
  const answer = h('p', { id: 'told-back-answer', role: 'status' })
  const check = h(
    'form',
    {
      hidden: true,
      class: 'told-back',
      submit: (event) => {
        event.preventDefault()
        const right = isToldBack(field.value, asked, { words, groups: digits })
        answer.textContent = right ? done : say('client_not_that', { n: asked + 1 })
        if (!right) return field.focus()
        show(check, false)
        check.after(answer)
        noted()
      }
    },
    h('label', { for: 'told-back' }, say(words ? 'client_which_word' : 'client_which_group', { n: asked + 1 })),
    field,
    answer,
    h('button', {}, say('client_compare')),
    h('button', { type: 'button', class: 'plain', click: () => turn(true) }, say('client_show_again'))
  )
  const written = h('button', { type: 'button', click: () => turn(false) }, say('client_written_down'))
  const turn = (visible: boolean) => {
    for (const one of [secret, written, ...besides]) show(one, visible)
    show(check, !visible)
    if (!visible) field.focus()
  }
  return [secret, written, check]
}
