import type { ReturnFields, ReturnState, Slip } from '#mandate/intake/return/answer-return.ts'
import type { CameBack, ReadMessage } from '#mandate/intake/return/come-back.ts'
import { consentDoors } from '#mandate/intake/payloads.ts'
import { stages, type Stage } from '#mandate/intake/stages.ts'

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

type Show<N> = { el: Make<N>; voice: Voice }

/** The page of her who comes back, whatever it shows; written once for both places where it is made. */
export function returnView<N>(state: ReturnState, el: Make<N>, voice: Voice): N[] {
  const show = { el, voice }
  switch (state.page) {
    case 'ask':
      return askView(show, state.typed ?? '', state.slip)
    case 'lost':
      return [
        ...heading(show, `lost-${state.reason}-heading`),
        said(show, `lost-${state.reason}`),
        ...(state.reason === 'nothing' ? [askForm(show, '')] : [])
      ]
    case 'burnt':
      return [...heading(show, 'burnt-heading'), said(show, 'burnt')]
    case 'new-receipt':
      return newReceiptView(show, state)
    case 'open':
      return openView(show, state)
  }
}

const key = (name: string) => `return_${name.replaceAll('-', '_')}`
const heading = <N>({ el, voice }: Show<N>, name: string) => [el('h1', { tabindex: '-1' }, voice.say(key(name)))]
const said = <N>({ el, voice }: Show<N>, name: string, params?: Record<string, string | number>, kind?: string): N =>
  el('p', kind ? { class: kind } : {}, voice.say(key(name), params))

function askView<N>(show: Show<N>, typed: string, slip?: Slip): N[] {
  return [
    ...heading(show, 'heading'),
    said(show, 'lead'),
    askForm(show, typed, slip),
    said(show, show.voice.here ? 'here' : 'plain', {}, 'small')
  ]
}

function askForm<N>(show: Show<N>, typed: string, slip?: Slip): N {
  const { el, voice } = show
  const field = {
    id: 'receipt',
    name: 'receipt',
    dir: 'auto',
    rows: '4',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    ...(slip && { 'aria-invalid': 'true', 'aria-describedby': 'receipt-error' })
  }
  return el(
    'form',
    { method: 'post', 'data-return': true, novalidate: true },
    el('label', { for: 'receipt' }, voice.say(key('field'))),
    ...(slip ? [el('p', { class: 'error', id: 'receipt-error', role: 'alert' }, slipText(voice, slip))] : []),
    el('textarea', field, typed),
    el('button', {}, voice.say(key('look')))
  )
}

export function slipText({ say, number }: Voice, { reason, at, suggestion }: Slip): string {
  if (reason !== 'unknown-word') return say(key(reason))
  const n = number((at ?? 0) + 1)
  return suggestion ? say(key('unknown-word-near'), { n, word: suggestion }) : say(key('unknown-word'), { n })
}

function newReceiptView<N>(
  show: Show<N>,
  { digits, words, groups }: Extract<ReturnState, { page: 'new-receipt' }>
): N[] {
  const { el } = show
  return [
    ...heading(show, 'new-heading'),
    said(show, 'new-what', {}, 'warn'),
    el('ol', { class: 'receipt', translate: 'no' }, ...words.map((word) => el('li', {}, el('b', {}, word)))),
    el('p', { class: 'digits', dir: 'ltr', translate: 'no' }, ...groups.flatMap((group) => [el('b', {}, group), ' '])),
    act(show, digits, 'change-now', [hidden(show, 'next', groups.join(' '))], 'new-button'),
    act(show, digits, 'look', [], 'new-leave', 'quiet')
  ]
}

function openView<N>(show: Show<N>, { back, digits, done, fields }: Extract<ReturnState, { page: 'open' }>): N[] {
  const { el } = show
  return [
    ...heading(show, 'stage-heading'),
    ...(done
      ? [
          el(
            'p',
            { class: isDone(done) ? 'notice' : 'error', role: isDone(done) ? 'status' : 'alert' },
            show.voice.say(key(`done-${done}`))
          )
        ]
      : []),
    ...stageView(show, back),
    ...messagesView(show, back, digits),
    ...writeView(show, digits, done, fields),
    ...withdrawView(show, digits),
    ...receiptView(show, digits),
    said(show, 'leave', {}, 'warn')
  ]
}

function stageView<N>(show: Show<N>, { anchor, messages, part, parts }: CameBack): N[] {
  const { el, voice } = show
  const told = messages.flatMap((one) => (one.ok && one.told.kind === 'stage' ? [one.told] : []))[0]
  // Of older messages, the stage of then would be taken for that of now.
  if (part > 0) return []
  // She is not told that nobody has read it where more was written than one answer holds.
  if (!told && parts > 1) return [said(show, 'stage-older')]
  const stage: Stage = told?.stage ?? 'received'
  const next = stages[stage].next
  const by = told?.by
  return [
    el(
      'p',
      { class: 'stage' },
      el('b', {}, voice.say(key(`stage-${stage}`))),
      ' ',
      voice.say(key('since'), { day: voice.day(told?.on ?? anchor.filedOn) })
    ),
    ...(told?.text ? [written(show, told.text, told.lang)] : []),
    ...(next
      ? [
          el('h2', {}, voice.say(key('next-heading'))),
          el(
            'p',
            {},
            voice.say(key(`next-${next.what}`)),
            ' ',
            by
              ? voice.say(key('by'), { day: voice.day(by) })
              : next.withinWorkingDays === null
                ? ''
                : voice.say(key('within'), { n: voice.number(next.withinWorkingDays) })
          )
        ]
      : [])
  ]
}

const written = <N>({ el }: Show<N>, text: string, lang?: string): N =>
  el('blockquote', { class: 'written', dir: 'auto', ...(lang && { lang }) }, text)

function messagesView<N>(show: Show<N>, { messages, part, parts }: CameBack, digits: string): N[] {
  const { el, voice } = show
  const turn = (to: number, name: string) =>
    act(show, digits, 'look', [hidden(show, 'part', String(to))], name, 'quiet')
  return [
    el('h2', {}, voice.say(key('messages-heading'))),
    ...(messages.length ? [] : [said(show, 'no-messages')]),
    ...messages.flatMap((one) => messageView(show, one)),
    ...(part + 1 < parts ? [turn(part + 1, 'older')] : []),
    ...(part > 0 ? [turn(part - 1, 'newer')] : []),
    said(show, 'not-shown', {}, 'small')
  ]
}

function messageView<N>(show: Show<N>, message: ReadMessage): N[] {
  const { el, voice } = show
  if (!message.ok)
    return [
      said(
        show,
        message.reason === 'false-signature' || message.reason === 'unknown-epoch' ? 'forged' : 'unopened',
        { n: voice.number(message.number) },
        'errors'
      )
    ]
  const { told } = message
  const day = voice.day(told.on)
  if (told.kind === 'stage') return [el('h3', {}, day), el('p', {}, voice.say(key(`stage-${told.stage}`)))]
  return [
    el('h3', {}, voice.say(key(told.kind === 'ask' ? 'asks' : 'from-office'), { day })),
    written(show, told.text, told.lang)
  ]
}

function writeView<N>(show: Show<N>, digits: string, done: Done, fields: ReturnFields): N[] {
  const { el, voice } = show
  // What has not arrived comes back as it was written.
  const text = done && !isDone(done) ? (fields.text ?? '') : ''
  return [
    el('h2', {}, voice.say(key('write-heading'))),
    act(
      show,
      digits,
      'write',
      [
        el('label', { for: 'text' }, voice.say(key('write-field'))),
        el('textarea', { id: 'text', name: 'text', dir: 'auto', rows: '6', autocomplete: 'off' }, text),
        // Where her device puts the files that it seals: without scripts there are none.
        ...(voice.here ? [el('div', { 'data-files': true })] : [])
      ],
      'write-button'
    )
  ]
}
type Done = Extract<ReturnState, { page: 'open' }>['done']

/** What she asked for has been done, or has arrived. */
const isDone = (done: NonNullable<Done>) => ['kept', 'withdraw', 'changed'].includes(done)

function withdrawView<N>(show: Show<N>, digits: string): N[] {
  const { el, voice } = show
  const phrase = (id: string) => [
    el('label', { for: id }, voice.say(key('phrase'))),
    el('p', { class: 'help', id: `${id}-help` }, voice.say(key('phrase-help'))),
    el('input', { id, name: 'phrase', dir: 'auto', autocomplete: 'off', 'aria-describedby': `${id}-help` })
  ]
  const doors = consentDoors.map((door) => el('option', { value: door }, voice.say(key(`door-${door}`))))
  return [
    el('h2', {}, voice.say(key('withdraw-heading'))),
    said(show, 'withdraw-what'),
    details(show, 'consent-heading', [
      act(
        show,
        digits,
        'withdraw-consent',
        [
          el('label', { for: 'person' }, voice.say(key('consent-person'))),
          el('input', { id: 'person', name: 'person', dir: 'auto', autocomplete: 'off' }),
          el('label', { for: 'door' }, voice.say(key('consent-door'))),
          el('select', { id: 'door', name: 'door', autocomplete: 'off' }, ...doors),
          ...phrase('consent-phrase')
        ],
        'consent-button'
      )
    ]),
    details(show, 'withdraw-all', [act(show, digits, 'withdraw', phrase('withdraw-phrase'), 'withdraw-button')])
  ]
}

function receiptView<N>(show: Show<N>, digits: string): N[] {
  const { el, voice } = show
  const sure = el(
    'label',
    { class: 'choice' },
    el('input', { type: 'checkbox', name: 'sure', value: 'yes' }),
    ' ',
    voice.say(key('burn-sure'))
  )
  return [
    el('h2', {}, voice.say(key('receipt-heading'))),
    details(show, 'change-heading', [said(show, 'change-what'), act(show, digits, 'change', [], 'change-button')]),
    details(show, 'burn-heading', [said(show, 'burn-what'), act(show, digits, 'burn', [sure], 'burn-button')])
  ]
}

const details = <N>({ el, voice }: Show<N>, name: string, children: N[]): N =>
  el('details', {}, el('summary', {}, voice.say(key(name))), ...children)

const hidden = <N>({ el }: Show<N>, name: string, value: string): N => el('input', { type: 'hidden', name, value })

/** A form that does one thing under the receipt, which goes with it: nothing else remembers it. */
const act = <N>(show: Show<N>, digits: string, what: string, fields: N[], button: string, kind?: string): N =>
  show.el(
    'form',
    { method: 'post', 'data-return': true },
    hidden(show, 'receipt', digits),
    hidden(show, 'do', what),
    ...fields,
    show.el('button', kind ? { class: kind } : {}, show.voice.say(key(button)))
  )
