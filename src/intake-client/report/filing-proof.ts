import { h } from '../dom.ts'
import { printAlone } from './print-alone.ts'
import type { Say } from '../words.ts'

/** That something was sent, on which day and to whom, and nothing of what: shown and printed only if she asks. */
export function filingProof(say: Say, { on, print }: { on: string; print: string }): HTMLElement {
  const details = h(
    'details',
    { class: 'proof' },
    h('summary', {}, say('client_proof')),
    h('p', { class: 'warn' }, say('client_proof_risk')),
    h(
      'div',
      { 'data-proof': true },
      h('p', {}, say('client_proof_says', { on, at: `\u2068${location.host}\u2069` })),
      h('p', { class: 'fingerprint', dir: 'ltr' }, print)
    ),
    h('p', {}, say('client_proof_how')),
    // Not the receipt: whoever is shown the proof must not be able to come back in her name.
    h('button', { type: 'button', class: 'plain', click: () => printAlone('proof') }, say('client_proof_print'))
  )
  return details
}
