import { quiet } from '../quiet.ts'
import type { ReturnFields } from '#mandate/intake/return/return-state.ts'

/** How an element is made: text on the server, a node on her device. What is put into it is never read as markup. */
export type Make<N> = (tag: string, attributes: Record<string, string | boolean>, ...children: (N | string)[]) => N

export interface Voice {
  lang: string
  say(key: string, params?: Record<string, string | number>): string
  day(day: string): string
  number(value: number): string
  /** Whether the receipt stays on her device. */
  here: boolean
}

/** What each place makes in its own way: on her device, or here for her who has no scripts. */
export interface Own<N> {
  files(): N[]
  /** The fields of one person more, with what is typed in them. */
  person(unsent: ReturnFields): N[]
  /** Who helps faster and when it is read, folded: in place, for on another page her receipt would be asked again. */
  faster(): N[]
  /** What is to be said of files that did not go along. */
  said: N[]
}

export type Show<N> = { el: Make<N>; voice: Voice; own: Own<N> }

export const key = (name: string) => `return_${name.replaceAll('-', '_')}`

export const heading = <N>({ el, voice }: Show<N>, name: string) => [el('h1', { tabindex: '-1' }, voice.say(key(name)))]

export const said = <N>(
  { el, voice }: Show<N>,
  name: string,
  params?: Record<string, string | number>,
  kind?: string
): N => el('p', kind ? { class: kind } : {}, voice.say(key(name), params))

export const details = <N>({ el, voice }: Show<N>, name: string, children: N[], open = false): N =>
  el('details', { open }, el('summary', {}, voice.say(key(name))), ...children)

export const textArea = <N>({ el }: Show<N>, text: string, name = 'text'): N =>
  el('textarea', { id: name, name, dir: 'auto', rows: '6', autocomplete: 'off', ...quiet }, text)

export const hidden = <N>({ el }: Show<N>, name: string, value: string): N =>
  el('input', { type: 'hidden', name, value })

/** What she typed on the page before and what this one has no field for. */
export const carried = <N>(show: Show<N>, unsent: ReturnFields): N[] =>
  Object.entries(unsent).flatMap(([name, value]) => (value ? [hidden(show, name, value)] : []))

export const button = <N>({ el, voice }: Show<N>, what: string, words: string, kind?: string): N =>
  el('button', { name: 'do', value: what, ...(kind && { class: kind }) }, voice.say(key(words)))

/** The one button that takes files along; sent by any other, a form without scripts has their names alone. */
export const buttonWithFiles = <N>({ el, voice }: Show<N>, what: string, words: string): N =>
  el('button', { name: 'do', value: what, formenctype: 'multipart/form-data' }, voice.say(key(words)))

/** Under the receipt, which goes with it: nothing else remembers it. No browser fills it in again after the page was loaded anew. */
export const under = <N>(show: Show<N>, digits: string, children: N[]): N =>
  show.el(
    'form',
    { method: 'post', 'data-return': true, novalidate: true, autocomplete: 'off' },
    hidden(show, 'receipt', digits),
    ...children
  )
