import type { ReturnFields, ReturnState } from '#mandate/intake/return/return-state.ts'
import { onceField } from '#mandate/intake/once.ts'
import { mostLine } from '#mandate/intake/questions.ts'
import { hasUnsent } from '#mandate/intake/return/unsent.ts'
import { commentView, isDone, receiptView, withdrawView, writeView, type Opened } from './act-view.ts'
import { askView, lostView } from './ask-view.ts'
import {
  button,
  carried,
  heading,
  hidden,
  key,
  said,
  under,
  type Make,
  type Own,
  type Show,
  type Voice
} from './parts.ts'
import { messagesView, stageView } from './told-view.ts'
import { quiet } from '../quiet.ts'

export type { Make, Own, Voice } from './parts.ts'
export { slipText } from './ask-view.ts'
export { stageText } from './told-view.ts'

/** The page of her who comes back, whatever it shows; written once for both places where it is made. */
export function returnView<N>(state: ReturnState, el: Make<N>, voice: Voice, own: Own<N>): N[] {
  const show = { el, voice, own }
  switch (state.page) {
    case 'ask':
      return askView(show, state.typed ?? '', state.unsent, state.slip)
    case 'lost':
      return lostView(show, state)
    case 'burnt':
      return [...heading(show, 'burnt-heading'), said(show, 'burnt')]
    case 'new-receipt':
      return newReceiptView(show, state)
    case 'open':
      return openView(show, state)
  }
}

/** The new one, once; then one word of it is asked for, and what shows it again stands beside. */
function newReceiptView<N>(show: Show<N>, state: Extract<ReturnState, { page: 'new-receipt' }>): N[] {
  const { el, voice } = show
  const { digits, words, groups, at, told, unsent } = state
  const form = (...children: N[]) =>
    under(show, digits, [
      hidden(show, 'next', groups.join(' ')),
      hidden(show, 'at', String(at)),
      ...carried(show, unsent),
      ...children
    ])
  if (told)
    return [
      ...heading(show, 'new-heading'),
      form(...toldBackView(show, at, told === 'slip'), button(show, 'look', 'new-leave', 'quiet'))
    ]
  return [
    ...heading(show, 'new-heading'),
    said(show, 'new-what', {}, 'warn'),
    el('h2', {}, voice.say(key('new-words'))),
    el('ol', { class: 'receipt', translate: 'no' }, ...words.map((word) => el('li', {}, el('b', {}, word)))),
    el('h2', {}, voice.say(key('new-digits'))),
    el(
      'ol',
      { class: 'digits', dir: 'ltr', translate: 'no' },
      ...groups.map((group) => el('li', {}, el('b', {}, group)))
    ),
    form(button(show, 'change-ask', 'new-button'), button(show, 'look', 'new-leave', 'quiet'))
  ]
}

function toldBackView<N>(show: Show<N>, at: number, isSlip: boolean): N[] {
  const { el, voice } = show
  const n = voice.number(at + 1)
  const field = {
    id: 'told',
    name: 'told',
    dir: 'auto',
    autocomplete: 'off',
    ...quiet,
    autofocus: true,
    ...(isSlip && { 'aria-invalid': 'true', 'aria-describedby': 'told-error' })
  }
  return [
    el('label', { for: 'told' }, voice.say(key('new-which'), { n })),
    ...(isSlip
      ? [el('p', { class: 'error', id: 'told-error', role: 'alert' }, voice.say(key('new-slip'), { n }))]
      : []),
    el('input', field),
    button(show, 'change-now', 'new-now'),
    button(show, 'change', 'new-again', 'quiet')
  ]
}

/**
 * One form, whose buttons say what is to be done: so everything that she typed goes with each of them, and comes back.
 * The first button is the one that Enter presses in a field: it only looks again.
 */
function openView<N>(show: Show<N>, state: Opened): N[] {
  const { back, digits, unsent } = state
  return [
    ...heading(show, 'stage-heading'),
    ...doneView(show, state),
    under(show, digits, [
      ...onceView(show, unsent),
      ...stageView(show, back),
      button(show, 'look', 'look-again', 'quiet'),
      ...messagesView(show, back),
      ...commentView(show, state),
      ...writeView(show, unsent),
      ...withdrawView(show, state),
      ...receiptView(show, state)
    ]),
    said(show, 'leave', {}, 'warn')
  ]
}

const onceView = <N>({ el }: Show<N>, { [onceField]: value }: ReturnFields): N[] =>
  value ? [el('input', { type: 'hidden', name: onceField, value })] : []

/** What came of it; and, where something else is typed and not sent, that too. */
function doneView<N>(show: Show<N>, state: Opened): N[] {
  const { el, voice, own } = show
  const { done, door, unsent } = state
  const empty = emptyFields(state)
  if (empty.length > 0) return [errorsView(show, `done-${done}`, empty), ...own.said]
  const good = done !== null && isDone(done)
  // Without scripts it was sealed where it arrived.
  const said = done === 'kept' && !voice.here ? 'done-kept-plain' : `done-${done}`
  const of = { n: voice.number(mostLine), ...(door && { door: voice.say(key(`door-${door}`)) }) }
  const rest = (done === null || good) && hasUnsent(unsent)
  return [
    ...(done
      ? [el('p', { class: good ? 'notice' : 'error', role: good ? 'status' : 'alert' }, voice.say(key(said), of))]
      : []),
    ...own.said,
    ...(done === 'danger' ? own.faster() : []),
    ...(rest ? [el('p', { class: 'notice', role: 'status' }, voice.say(key('still-unsent')))] : [])
  ]
}

type Field = readonly [id: string, words: string]

/** What stands empty of what she pressed the button of, by its own label. */
function emptyFields({ asked, done, unsent }: Opened): Field[] {
  if (done !== 'no-text' && done !== 'no-door') return []
  if (asked === 'write') return [['text', 'write-field']]
  if (asked === 'comment') return [['comment', 'comment-field']]
  const all: Field[] = [
    ['person', 'consent-person'],
    ['door', 'consent-door']
  ]
  return all.filter(([id]) => !unsent[id]?.trim())
}

/** At the head, each with the way to its field; the focus comes to it, with scripts and without. */
const errorsView = <N>({ el, voice }: Show<N>, words: string, fields: readonly Field[]): N =>
  el(
    'section',
    { class: 'errors', role: 'alert', 'data-errors': true, 'aria-labelledby': 'errors' },
    el('h2', { id: 'errors', tabindex: '-1', autofocus: true }, voice.say(key('errors-heading'))),
    el('p', {}, voice.say(key(words))),
    el('ul', {}, ...fields.map(([id, of]) => el('li', {}, el('a', { href: `#${id}` }, voice.say(key(of))))))
  )
