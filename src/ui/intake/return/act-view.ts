import type { Done, ReturnFields, ReturnState } from '#mandate/intake/return/return-state.ts'
import { consentDoors } from '#mandate/intake/payloads.ts'
import { mayComment } from '#mandate/intake/return/may-comment.ts'
import { hasArrived } from '#mandate/intake/return/unsent.ts'
import { button, buttonWithFiles, details, hidden, key, said, textArea, type Show } from './parts.ts'
import { quiet } from '../quiet.ts'

export type Opened = Extract<ReturnState, { page: 'open' }>

export function writeView<N>(show: Show<N>, unsent: ReturnFields): N[] {
  const { el, voice } = show
  return [
    el('h2', {}, voice.say(key('write-heading'))),
    el('label', { for: 'text' }, voice.say(key('write-field'))),
    textArea(show, unsent.text ?? ''),
    ...show.own.person(unsent),
    ...show.own.files(),
    ...dangerView(show, unsent.danger === 'now'),
    buttonWithFiles(show, 'write', 'write-button')
  ]
}

/** Offered once she was told that there is a reply; what she began to write stands there whatever she looks at. */
export function commentView<N>(show: Show<N>, { back, unsent }: Opened): N[] {
  if (!mayComment(back.messages) && !unsent.comment?.trim()) return []
  const { el, voice } = show
  return [
    el('h2', {}, voice.say(key('comment-heading'))),
    said(show, 'comment-what'),
    el('label', { for: 'comment' }, voice.say(key('comment-field'))),
    textArea(show, unsent.comment ?? '', 'comment'),
    // That she was told so may stand among older messages.
    ...(back.part > 0 ? [hidden(show, 'comment-part', String(back.part))] : []),
    button(show, 'comment', 'comment-button')
  ]
}

/** On her device it is the one thing that the office's computer sees; without scripts, that seals all the rest too. */
function dangerView<N>({ el, voice, own }: Show<N>, ticked: boolean): N[] {
  const tick = {
    type: 'checkbox',
    name: 'danger',
    value: 'now',
    'aria-describedby': 'danger-help',
    ...(ticked && { checked: true })
  }
  return [
    el('label', { class: 'choice' }, el('input', tick), ' ', voice.say(key('danger'))),
    el('p', { class: 'help', id: 'danger-help' }, voice.say(key(voice.here ? 'danger-help' : 'danger-help-plain'))),
    ...own.faster()
  ]
}

export function withdrawView<N>(show: Show<N>, state: Opened): N[] {
  const { el, voice } = show
  const { unsent } = state
  const line = (name: string, described?: string) =>
    el('input', {
      id: name,
      name,
      dir: 'auto',
      autocomplete: 'off',
      ...quiet,
      ...(described && { 'aria-describedby': described }),
      ...(unsent[name] && { value: unsent[name] })
    })
  const phrase = (name: string) => [
    el('label', { for: name }, voice.say(key('phrase'))),
    el('p', { class: 'help', id: `${name}-help` }, voice.say(key('phrase-help'))),
    line(name, `${name}-help`)
  ]
  const doors = consentDoors.map((door) =>
    el('option', { value: door, selected: door === unsent.door }, voice.say(key(`door-${door}`)))
  )
  const wrote = (...names: string[]) => names.some((name) => Boolean(unsent[name]))
  return [
    el('h2', {}, voice.say(key('withdraw-heading'))),
    said(show, 'withdraw-what'),
    details(
      show,
      'consent-heading',
      [
        el('label', { for: 'person' }, voice.say(key('consent-person'))),
        line('person'),
        el('label', { for: 'door' }, voice.say(key('consent-door'))),
        // None is chosen for her: pressed in haste, the first would be the most far-reaching.
        el(
          'select',
          { id: 'door', name: 'door', autocomplete: 'off' },
          el('option', { value: '' }, voice.say(key('door-choose'))),
          ...doors
        ),
        ...phrase('consent-phrase'),
        button(show, 'withdraw-consent', 'consent-button')
      ],
      wrote('person', 'door', 'consent-phrase') || isRefused(state, 'withdraw-consent')
    ),
    details(
      show,
      'withdraw-all',
      [...phrase('withdraw-phrase'), button(show, 'withdraw', 'withdraw-button')],
      wrote('withdraw-phrase') || isRefused(state, 'withdraw')
    )
  ]
}

export function receiptView<N>(show: Show<N>, state: Opened): N[] {
  const { el, voice } = show
  const tick = (name: string, words: string, checked = false) =>
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'checkbox', id: name, name, value: 'yes', checked, autocomplete: 'off' }),
      ' ',
      voice.say(key(words))
    )
  const unsent = state.done === 'unsent'
  return [
    el('h2', {}, voice.say(key('receipt-heading'))),
    details(show, 'change-heading', [said(show, 'change-what'), button(show, 'change', 'change-button')]),
    details(
      show,
      'burn-heading',
      [
        said(show, 'burn-what'),
        tick('sure', 'burn-sure', unsent),
        ...(unsent ? [tick('lose', 'burn-lose')] : []),
        button(show, 'burn', 'burn-button')
      ],
      isRefused(state, 'burn')
    )
  ]
}

/** Where she pressed a button and nothing came of it, what it asks for stays open before her. */
const isRefused = ({ asked, done }: Opened, what: string) => asked === what && done !== null && !isDone(done)

/** What she asked for has been done, or has arrived. */
export const isDone = (done: NonNullable<Done>) => hasArrived(done) || done === 'changed'
