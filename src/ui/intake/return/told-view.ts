import type { CameBack, ReadMessage } from '#mandate/intake/return/come-back.ts'
import { stageAfter, stages } from '#mandate/intake/stages.ts'
import { inOrder } from '../in-order.ts'
import { key, said, type Show, type Voice } from './parts.ts'

export function stageView<N>(show: Show<N>, back: CameBack): N[] {
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

/** In one sentence. */
export const stageText = ({ say }: Pick<Voice, 'say'>, back: Pick<CameBack, 'messages' | 'parts'>): string =>
  say(key(`stage-${standing(back)?.stage ?? 'older'}`))

/** Where it stands; null where more was written than one answer holds: she is not told then that nobody has read it. */
function standing({ messages, parts }: Pick<CameBack, 'messages' | 'parts'>) {
  const all = messages.flatMap((one) => (one.ok ? [one.told] : []))
  const told = all.find((one) => one.kind === 'stage')
  if (!told && parts > 1) return null
  return { stage: stageAfter(told?.stage ?? null, all.length > 0), told, on: (told ?? all[0])?.on }
}

export function messagesView<N>(show: Show<N>, { messages, part, parts }: CameBack): N[] {
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

const written = <N>({ el }: Show<N>, text: string, lang?: string): N =>
  el('blockquote', { class: 'written', dir: 'auto', ...(lang && { lang }) }, ...inOrder(el, text))
