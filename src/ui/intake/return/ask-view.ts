import type { ReturnFields, ReturnState, Slip } from '#mandate/intake/return/return-state.ts'
import { carried, heading, key, said, textArea, type Show, type Voice } from './parts.ts'
import { quiet } from '../quiet.ts'

export function askView<N>(show: Show<N>, typed: string, unsent: ReturnFields, slip?: Slip): N[] {
  return [
    ...heading(show, 'heading'),
    ...show.own.said,
    said(show, 'lead'),
    askForm(show, typed, unsent, slip),
    show.voice.here ? said(show, 'here', {}, 'small') : plainView(show)
  ]
}

const plainView = <N>({ el, voice }: Show<N>): N =>
  el('p', { class: 'small' }, voice.say(key('plain')), ' ', voice.say(key('plain-list')))

/** What she had written stands where she can copy it; with another receipt of hers it goes along and can be sent. */
export function lostView<N>(show: Show<N>, { reason, typed, unsent }: Extract<ReturnState, { page: 'lost' }>): N[] {
  return [
    ...heading(show, `lost-${reason}-heading`),
    said(show, `lost-${reason}`),
    ...(reason === 'nothing' ? [askForm(show, typed, unsent)] : unsentText(show, unsent))
  ]
}

function unsentText<N>(show: Show<N>, unsent: ReturnFields): N[] {
  const { el, voice } = show
  return writings.flatMap((name) =>
    unsent[name]?.trim()
      ? [el('label', { for: name }, voice.say(key('unsent-text'))), textArea(show, unsent[name], name)]
      : []
  )
}

const writings = ['text', 'comment'] as const

function askForm<N>(show: Show<N>, typed: string, unsent: ReturnFields, slip?: Slip): N {
  const { el, voice } = show
  const field = {
    id: 'receipt',
    name: 'receipt',
    dir: 'auto',
    rows: '4',
    autocomplete: 'off',
    ...quiet,
    ...(slip && { 'aria-invalid': 'true', 'aria-describedby': 'receipt-error' })
  }
  return el(
    'form',
    { method: 'post', 'data-return': true, novalidate: true },
    el('label', { for: 'receipt' }, voice.say(key('field'))),
    ...(slip ? [el('p', { class: 'error', id: 'receipt-error', role: 'alert' }, slipText(voice, slip))] : []),
    el('textarea', field, typed),
    ...unsentText(show, unsent),
    ...carried(show, { ...unsent, text: undefined, comment: undefined }),
    el('button', {}, voice.say(key('look')))
  )
}

export function slipText({ say, number }: Voice, { reason, at, typed, suggestion }: Slip): string {
  if (reason !== 'unknown-word' && reason !== 'short-group') return say(key(reason))
  const n = number((at ?? 0) + 1)
  const of = { n, typed: isolated(typed ?? '') }
  if (reason === 'short-group') return say(key(reason), { ...of, count: number(typed?.length ?? 0) })
  return suggestion
    ? say(key('unknown-word-near'), { ...of, word: isolated(suggestion) })
    : say(key('unknown-word'), of)
}

/** In a sentence of either direction. */
const isolated = (text: string) => `\u2068${text}\u2069`
