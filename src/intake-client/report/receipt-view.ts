import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits, receiptAsWords } from '../../platform/sealing/receipt/write-receipt.ts'
import { latinDigits } from '../../platform/sealing/receipt/digits.ts'
import { fold } from '../../platform/sealing/receipt/fold.ts'
import { randomBytes } from '../../platform/sealing/bytes.ts'
import { h, show } from '../dom.ts'
import { filingProof } from './filing-proof.ts'
import type { Say } from '../words.ts'

/** The receipt, once. Until she has told one word of it back, leaving the page is warned of. */
export function showReceipt(
  receipt: Receipt,
  list: readonly string[] | null,
  {
    say,
    on,
    lang,
    exit,
    print: filed,
    noted
  }: { say: Say; on: string; lang: string; exit: string | null; print: string | null; noted(): void }
): HTMLElement {
  const digits = receiptAsDigits(receipt)
  const words = list && receiptAsWords(receipt, list)
  const secret = h(
    'div',
    { class: 'secret' },
    ...(words
      ? [
          h('h2', {}, say('client_in_words')),
          h('ol', { class: 'receipt' }, ...words.map((word) => h('li', {}, h('bdi', {}, word))))
        ]
      : []),
    h('h2', {}, say(words ? 'client_in_digits' : 'client_digits_alone')),
    h('p', { class: 'digits', dir: 'ltr' }, ...digits.map((group) => h('span', {}, `${group} `)))
  )
  const asked = randomBytes(1)[0]! % 13
  const field = h('input', {
    id: 'told-back',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
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
        const told = fold(latinDigits(field.value).trim())
        const right = told !== '' && (told === digits[asked] || (words !== null && told === fold(words[asked]!)))
        answer.textContent = say(right ? 'client_noted' : 'client_not_that', { n: asked + 1 })
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
    show(secret, visible)
    show(written, visible)
    show(check, !visible)
    if (!visible) field.focus()
  }
  const title = h('h1', { tabindex: '-1' }, say('client_kept_title'))
  return h(
    'section',
    { class: 'kept', 'data-kept': true },
    title,
    h('p', {}, say('client_kept', { on })),
    h('p', {}, say('client_receipt_is')),
    secret,
    written,
    check,
    h('p', {}, say('client_receipt_how')),
    h('p', {}, say('client_print_risk')),
    h('button', { type: 'button', class: 'plain', click: () => print() }, say('client_print')),
    ...(filed ? [filingProof(say, { on, print: filed })] : []),
    h('p', {}, h('a', { href: `/${lang}/return` }, say('client_come_back'))),
    ...(exit
      ? [
          h(
            'p',
            {},
            h('a', { href: exit, rel: 'noreferrer', click: (event) => leave(event, exit) }, say('client_close'))
          )
        ]
      : [])
  )
}

function leave(event: Event, href: string): void {
  event.preventDefault()
  location.replace(href)
}
