import { addDays, type Day } from '../calendar.ts'
import {
  marks as allMarks,
  positions,
  steps as allSteps,
  type Mark,
  type Position,
  type ReplyForm
} from '../communications/character.ts'
import type { Chance } from './chance.ts'
import { demoId, type DemoReply } from './letter.ts'
import type { DemoLanguage } from './texts.ts'

const replyLanguage: Record<string, DemoLanguage> = Object.fromEntries([
  ...[
    'EGY',
    'SAU',
    'ARE',
    'BHR',
    'IRQ',
    'JOR',
    'KWT',
    'LBN',
    'LBY',
    'OMN',
    'QAT',
    'SYR',
    'YEM',
    'MAR',
    'DZA',
    'TUN',
    'SDN',
    'MRT',
    'PSE'
  ].map((code) => [code, 'ar']),
  ...['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map((code) => [code, 'ru']),
  ['CHN', 'zh']
])

export type ReplyTo = { addressee: string; state: string | null; language: DemoLanguage; questions: number }

export function demoReply(chance: Chance, to: ReplyTo, form: ReplyForm, receivedOn: Day): DemoReply {
  const substantive = form === 'substantive'
  return {
    id: demoId(chance),
    addressee: to.addressee,
    receivedOn,
    form,
    position: substantive ? chance.pick<Position>(positions) : null,
    language: (to.state && replyLanguage[to.state]) || to.language,
    channel: chance.pick(['note-verbale', 'note-verbale', 'e-mail', 'letter']),
    marks: substantive ? marksFor(chance, to.questions) : [],
    steps: substantive && chance.next() < 0.35 ? chance.some(allSteps, chance.between(1, 2)) : []
  }
}

// A reader's marks lean one way: mostly answered, mostly not, or as it comes.
function marksFor(chance: Chance, questions: number): Mark[] {
  const leaning = chance.pick<readonly Mark[]>([
    ['answered'],
    ['answered', 'answered', 'partly'],
    ['not-answered', 'partly', 'refused'],
    allMarks
  ])
  return Array.from({ length: questions }, () => chance.pick(leaning))
}

/** The replies of the past: none, an acknowledgement alone, or an answer after weeks or months. */
export function pastReplies(chance: Chance, to: ReplyTo, sentOn: Day): DemoReply[] {
  const fate = chance.next()
  if (fate < 0.28) return []
  const acknowledgement = () => demoReply(chance, to, 'acknowledgement', addDays(sentOn, chance.between(2, 14)))
  if (fate < 0.36) return [acknowledgement()]
  if (fate < 0.39) return [demoReply(chance, to, 'extension-asked', addDays(sentOn, chance.between(20, 58)))]
  if (fate < 0.42) return [demoReply(chance, to, 'awaiting-translation', addDays(sentOn, chance.between(20, 90)))]
  const days = Math.floor(15 + 45 * -Math.log(1 - chance.next()))
  const answer = demoReply(chance, to, 'substantive', addDays(sentOn, Math.min(days, 400)))
  const first = chance.next() < 0.3 ? [acknowledgement()].filter((one) => one.receivedOn < answer.receivedOn) : []
  const second =
    chance.next() < 0.06
      ? [demoReply(chance, to, 'substantive', addDays(answer.receivedOn, chance.between(30, 120)))]
      : []
  return [...first, answer, ...second]
}
