import type { Done, ReturnFields, ReturnState, Slip } from '#mandate/intake/return/answer-return.ts'
import { hasUnsent } from '#mandate/intake/return/unsent.ts'
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

const key = (name: string) => `return_${name.replaceAll('-', '_')}`
const heading = <N>({ el, voice }: Show<N>, name: string) => [el('h1', { tabindex: '-1' }, voice.say(key(name)))]
const said = <N>({ el, voice }: Show<N>, name: string, params?: Record<string, string | number>, kind?: string): N =>
  el('p', kind ? { class: kind } : {}, voice.say(key(name), params))

function askView<N>(show: Show<N>, typed: string, unsent: ReturnFields, slip?: Slip): N[] {
  return [
    ...heading(show, 'heading'),
    said(show, 'lead'),
    askForm(show, typed, unsent, slip),
    said(show, show.voice.here ? 'here' : 'plain', {}, 'small'),
    show.el('p', {}, show.el('a', { href: `/${show.voice.lang}/list` }, show.voice.say(key('list-link'))))
  ]
}

/** What she had written stands where she can copy it; with another receipt of hers it goes along and can be sent. */
function lostView<N>(show: Show<N>, { reason, typed, unsent }: Extract<ReturnState, { page: 'lost' }>): N[] {
  return [
    ...heading(show, `lost-${reason}-heading`),
    said(show, `lost-${reason}`),
    ...(reason === 'nothing' ? [askForm(show, typed, unsent)] : unsentText(show, unsent))
  ]
}

function unsentText<N>(show: Show<N>, { text }: ReturnFields): N[] {
  if (!text?.trim()) return []
  const { el, voice } = show
  return [el('label', { for: 'text' }, voice.say(key('unsent-text'))), textArea(show, text)]
}

const textArea = <N>({ el }: Show<N>, text: string): N =>
  el('textarea', { id: 'text', name: 'text', dir: 'auto', rows: '6', autocomplete: 'off' }, text)

function askForm<N>(show: Show<N>, typed: string, unsent: ReturnFields, slip?: Slip): N {
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
    ...unsentText(show, unsent),
    ...carried(show, { ...unsent, text: undefined }),
    el('button', {}, voice.say(key('look')))
  )
}

export function slipText({ say, number }: Voice, { reason, at, typed, suggestion }: Slip): string {
  if (reason !== 'unknown-word') return say(key(reason))
  const n = number((at ?? 0) + 1)
  const of = { n, typed: isolated(typed ?? '') }
  return suggestion
    ? say(key('unknown-word-near'), { ...of, word: isolated(suggestion) })
    : say(key('unknown-word'), of)
}

/** In a sentence of either direction. */
const isolated = (text: string) => `\u2068${text}\u2069`

function newReceiptView<N>(
  show: Show<N>,
  { digits, words, groups, unsent }: Extract<ReturnState, { page: 'new-receipt' }>
): N[] {
  const { el } = show
  return [
    ...heading(show, 'new-heading'),
    said(show, 'new-what', {}, 'warn'),
    el('ol', { class: 'receipt', translate: 'no' }, ...words.map((word) => el('li', {}, el('b', {}, word)))),
    el(
      'ol',
      { class: 'digits', dir: 'ltr', translate: 'no' },
      ...groups.map((group) => el('li', {}, el('b', {}, group)))
    ),
    under(show, digits, [
      hidden(show, 'next', groups.join(' ')),
      ...carried(show, unsent),
      button(show, 'change-now', 'new-button'),
      button(show, 'look', 'new-leave', 'quiet')
    ])
  ]
}

/**
 * One form, whose buttons say what is to be done: so everything that she typed goes with each of them, and comes back.
 * The first button is the one that Enter presses in a field: it only looks again.
 */
function openView<N>(show: Show<N>, state: Opened): N[] {
  const { back, digits, done, unsent } = state
  return [
    ...heading(show, 'stage-heading'),
    ...doneView(show, done, unsent),
    under(show, digits, [
      ...stageView(show, back),
      button(show, 'look', 'look-again', 'quiet'),
      ...messagesView(show, back),
      ...writeView(show, unsent),
      ...withdrawView(show, state),
      ...receiptView(show, state)
    ]),
    said(show, 'leave', {}, 'warn')
  ]
}

type Opened = Extract<ReturnState, { page: 'open' }>

/** What came of it; and, where something else is typed and not sent, that too. */
function doneView<N>({ el, voice }: Show<N>, done: Done, unsent: ReturnFields): N[] {
  const good = done !== null && isDone(done)
  const rest = (done === null || good) && hasUnsent(unsent)
  return [
    ...(done
      ? [el('p', { class: good ? 'notice' : 'error', role: good ? 'status' : 'alert' }, voice.say(key(`done-${done}`)))]
      : []),
    ...(rest ? [el('p', { class: 'notice', role: 'status' }, voice.say(key('still-unsent')))] : [])
  ]
}

/** What she asked for has been done, or has arrived. */
const isDone = (done: NonNullable<Done>) => ['kept', 'withdraw', 'changed'].includes(done)

/** Where she pressed a button and nothing came of it, what it asks for stays open before her. */
const isRefused = ({ asked, done }: Opened, what: string) => asked === what && done !== null && !isDone(done)

/** Where it stands; null where more was written than one answer holds: she is not told then that nobody has read it. */
function standing({ messages, parts }: Pick<CameBack, 'messages' | 'parts'>) {
  const all = messages.flatMap((one) => (one.ok ? [one.told] : []))
  const told = all.find((one) => one.kind === 'stage')
  if (!told && parts > 1) return null
  // An office that asked or wrote has read it, whether it told a stage of that or not.
  const wrote = all.find(({ kind }) => kind === 'ask') ?? all[0]
  const stage: Stage = told?.stage ?? (wrote ? (wrote.kind === 'ask' ? 'more-asked' : 'being-read') : 'received')
  return { stage, told, on: (told ?? wrote)?.on }
}

/** In one sentence. */
export const stageText = ({ say }: Pick<Voice, 'say'>, back: Pick<CameBack, 'messages' | 'parts'>): string =>
  say(key(`stage-${standing(back)?.stage ?? 'older'}`))

function stageView<N>(show: Show<N>, back: CameBack): N[] {
  const { el, voice } = show
  // Of older messages, the stage of then would be taken for that of now.
  if (back.part > 0) return []
  const at = standing(back)
  if (!at) return [said(show, 'stage-older')]
  const { stage, told, on } = at
  const next = stages[stage].next
  const by = told?.by
  return [
    el(
      'p',
      { class: 'stage' },
      el('b', {}, voice.say(key(`stage-${stage}`))),
      ' ',
      voice.say(key('since'), { day: voice.day(on ?? back.anchor.filedOn) })
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

function messagesView<N>(show: Show<N>, { messages, part, parts }: CameBack): N[] {
  const { el, voice } = show
  const turn = (to: number, name: string) =>
    el('button', { name: 'part', value: String(to), class: 'quiet' }, voice.say(key(name)))
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

function writeView<N>(show: Show<N>, unsent: ReturnFields): N[] {
  const { el, voice } = show
  return [
    el('h2', {}, voice.say(key('write-heading'))),
    el('label', { for: 'text' }, voice.say(key('write-field'))),
    textArea(show, unsent.text ?? ''),
    // Where her device puts the files that it seals: without scripts there are none.
    ...(voice.here ? [el('div', { 'data-files': true })] : []),
    ...dangerView(show, unsent.danger === 'now'),
    button(show, 'write', 'write-button')
  ]
}

/** The one thing of it that the office's computer sees, as on the form. */
function dangerView<N>({ el, voice }: Show<N>, ticked: boolean): N[] {
  const tick = {
    type: 'checkbox',
    name: 'danger',
    value: 'now',
    'aria-describedby': 'danger-help',
    ...(ticked && { checked: true })
  }
  return [
    el('label', { class: 'choice' }, el('input', tick), ' ', voice.say(key('danger'))),
    el('p', { class: 'help', id: 'danger-help' }, voice.say(key('danger-help')))
  ]
}

function withdrawView<N>(show: Show<N>, state: Opened): N[] {
  const { el, voice } = show
  const { unsent } = state
  const line = (name: string, described?: string) =>
    el('input', {
      id: name,
      name,
      dir: 'auto',
      autocomplete: 'off',
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
        el('select', { id: 'door', name: 'door', autocomplete: 'off' }, ...doors),
        ...phrase('consent-phrase'),
        button(show, 'withdraw-consent', 'consent-button')
      ],
      wrote('person', 'consent-phrase') || isRefused(state, 'withdraw-consent')
    ),
    details(
      show,
      'withdraw-all',
      [...phrase('withdraw-phrase'), button(show, 'withdraw', 'withdraw-button')],
      wrote('withdraw-phrase') || isRefused(state, 'withdraw')
    )
  ]
}

function receiptView<N>(show: Show<N>, state: Opened): N[] {
  const { el, voice } = show
  const tick = (name: string, words: string, checked = false) =>
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'checkbox', name, value: 'yes', checked, autocomplete: 'off' }),
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

const details = <N>({ el, voice }: Show<N>, name: string, children: N[], open = false): N =>
  el('details', { open }, el('summary', {}, voice.say(key(name))), ...children)

const hidden = <N>({ el }: Show<N>, name: string, value: string): N => el('input', { type: 'hidden', name, value })

/** What she typed on the page before and what this one has no field for. */
const carried = <N>(show: Show<N>, unsent: ReturnFields): N[] =>
  Object.entries(unsent).flatMap(([name, value]) => (value ? [hidden(show, name, value)] : []))

const button = <N>({ el, voice }: Show<N>, what: string, words: string, kind?: string): N =>
  el('button', { name: 'do', value: what, ...(kind && { class: kind }) }, voice.say(key(words)))

/** Under the receipt, which goes with it: nothing else remembers it. */
const under = <N>(show: Show<N>, digits: string, children: N[]): N =>
  show.el(
    'form',
    { method: 'post', 'data-return': true, novalidate: true },
    hidden(show, 'receipt', digits),
    ...children
  )
