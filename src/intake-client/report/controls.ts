import { h, show } from '../dom.ts'
import type { Say } from '../words.ts'

interface Acts {
  back(): void
  toReview(): void
  stop(): void
}

/** What stands around one thing a page: how far she is, the page of review, and the buttons. */
export function prepareControls(say: Say, acts: Acts) {
  const title = h('h2', { tabindex: '-1' }, say('client_review'))
  const what = h('p', {}, say('client_review_what'))
  const answers = h('div')
  const print = h(
    'details',
    {},
    h('summary', {}, say('client_who_can_open')),
    h('p', {}, say('client_fingerprint')),
    h('p', { class: 'fingerprint', dir: 'ltr' })
  )
  const state = h('p', { role: 'status', class: 'state' })
  const unasked = h('p', { 'data-unasked': true }, say('client_review_unasked'))
  const review = h('section', { 'data-step': 'review' }, title, what, answers, unasked, print)
  const progress = h('p', { class: 'progress', 'data-progress': true })
  const forward = h('button', { type: 'submit', class: 'onward' }, say('client_continue'))
  const back = h(
    'button',
    { type: 'button', class: 'plain', 'data-back': true, click: () => acts.back() },
    say('client_back')
  )
  const skip = h('button', { type: 'button', class: 'plain', click: () => acts.toReview() }, say('client_to_review'))
  const stop = h('button', { type: 'button', class: 'plain', click: () => acts.stop() }, say('client_stop'))
  const bar = h('div', { class: 'bar' }, state, forward, stop, back, skip)
  show(stop, false)
  return { review, what, answers, unasked, print, progress, bar, state, forward, back, skip, stop }
}
