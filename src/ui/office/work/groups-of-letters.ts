import type { WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { day, labelled, listOf, plain, series } from '../../format.ts'
import { setApart } from '../../isolated.ts'
import type { Names } from '../cases/step-words.ts'
import { statusSays } from '../letters/say-translation.ts'
import { embargoWords } from '../releases/embargo-words.ts'
import { isLater, titleOf, type DayGroup, type More } from './day-group.ts'

type State = Pick<Names, 'state'>
/** Which mandates are called what, and whether she signs for hers. */
export interface Saying {
  mandate: (code: string) => string
  signs: boolean
}

export const clearancesOf = (
  { clearances, today, until }: WorkDay,
  names: State,
  { mandate, signs }: Saying
): DayGroup => ({
  code: 'clearances',
  title: m.work_clearances(),
  more: [],
  lines: clearances.toSorted(hersFirst(signs)).map((one) => ({
    id: one.slug,
    path: one.step === 'signature' ? `clearance/${one.slug}#signature` : `clearance/${one.slug}`,
    title: [
      titleOf(one),
      series(one.addressees.map(({ state, actorName }) => (state ? names.state(state) : (actorName ?? ''))))
    ]
      .filter(Boolean)
      .join(m.site_dot()),
    says: clearanceSays(one, mandate, signs),
    isOverdue: one.cutOff < today,
    isLater: (one.step === 'ours' || one.step === 'others') && one.cutOff > until
  }))
})

export const institutionsOf = ({ institutions }: WorkDay): DayGroup => ({
  code: 'institutions',
  title: m.inst_title(),
  more: [],
  lines: institutions.map((one) => ({
    id: one.id,
    path: `letters/${one.slug}#institutions`,
    title: [titleOf(one), setApart(one.name)].join(m.site_dot()),
    says: institutionSays[one.step]({ day: day(one.on) }),
    isOverdue: one.step === 'overdue',
    isLater: false
  }))
})

export const releasesOf = ({ releases, secondRelease, today, until }: WorkDay, names: State): DayGroup => ({
  code: 'releases',
  title: m.releases(),
  more: more(releases, secondRelease),
  lines: releases.slice(0, shown).map((one) => ({
    id: one.id,
    path: `releases/${one.slug}${one.kind === 'reply' ? `?reply=${one.id}` : ''}${one.what === 'becomes-public' ? '#hold-back' : ''}`,
    title: series([
      one.kind === 'reply'
        ? labelled(m.release_reply(), titleOf({ ...one, kind: one.letterKind }))
        : titleOf({ ...one, kind: one.letterKind }),
      ...one.states.map(names.state)
    ]),
    says:
      one.what === 'becomes-public' ? `${embargoWords(one, today)} ${m.embargo_hold_back()}` : embargoWords(one, today),
    isOverdue: one.when === 'past',
    isLater: one.on > until
  }))
})

export const translationsOf = ({ translations, until }: WorkDay, names: State): DayGroup => ({
  code: 'translations',
  title: m.translation_waiting(),
  more: [],
  lines: translations.map((one) => ({
    id: one.reply,
    path: `letters/${one.slug}#reply-${one.reply}`,
    title: series([titleOf(one), ...one.states.map(names.state)]),
    says: statusSays(one.status),
    isOverdue: one.status.state === 'asked' && one.status.isOverdue,
    isLater: one.status.state === 'asked' && one.status.dueOn > until
  }))
})

export const lettersOf = ({ letters, clocks, today, until }: WorkDay, names: State): DayGroup => ({
  code: 'letters',
  title: m.work_letters(),
  more: moreClocks(letters, clocks, today),
  lines: letters.map((one) => ({
    id: `${one.slug} ${one.state ?? one.actorName ?? ''}`,
    path: `letters/${one.slug}`,
    title: titleOf(one),
    says: series([one.state ? names.state(one.state) : (one.actorName ?? ''), day(one.dueOn)].filter(Boolean)),
    isOverdue: one.dueOn < today,
    isLater: isLater(one, until)
  }))
})

export const watchesOf = ({ watches, watched, today }: WorkDay, names: State): DayGroup => ({
  code: 'watches',
  title: m.work_watches(),
  more:
    watched.due > watches.length
      ? [{ path: 'letters?watch=due', says: m.work_watches_more({ count: plain(watched.due - watches.length) }) }]
      : [],
  lines: watches.map((one) => ({
    id: one.slug,
    path: `letters/${one.slug}#followed`,
    title: titleOf(one),
    says: series([...one.states.map(names.state), m.work_watch_look({ day: day(one.lookOn) })]),
    isOverdue: one.lookOn < today,
    isLater: false
  }))
})

const shown = 5
const groupOf = { 'becomes-public': 'scheduled', 'waits-for-second': 'waiting', kept: 'withheld' } as const
const more = (releases: WorkDay['releases'], second: number): More[] => {
  const [first, ...others] = releases.slice(shown)
  const isShort = releases.slice(0, shown).filter(({ what }) => what === 'waits-for-second').length < second
  return [
    ...(first
      ? [{ path: `releases?group=${groupOf[first.what]}`, says: m.embargo_more({ count: plain(others.length + 1) }) }]
      : []),
    ...(isShort ? [{ path: 'releases?group=waiting', says: m.notice_releases({ count: plain(second) }) }] : [])
  ]
}

const institutionSays = {
  second: m.inst_day_second,
  stopped: m.inst_day_stopped,
  answered: m.inst_day_answered,
  nobody: m.inst_day_nobody,
  'mail-back': m.inst_day_mail_back,
  overdue: m.inst_day_overdue
}

type Clearance = WorkDay['clearances'][number]
/** What she is to sign, what this mandate is to do or say, and then what waits for others alone. */
const hersFirst = (signs: boolean) => (a: Clearance, b: Clearance) => {
  const rank = ({ step }: Clearance) => (step === 'others' ? 2 : signs && step === 'signature' ? 0 : 1)
  return rank(a) - rank(b)
}

function clearanceSays({ step, cutOff, waitsFor }: Clearance, mandate: (code: string) => string, signs: boolean) {
  if (step === 'signature') return signs ? m.work_clearance_yours_to_sign() : m.clearance_sign_by_rapporteur()
  if (step === 'sending') return m.work_clearance_to_send()
  if (step === 'change') return m.work_clearance_change()
  return [
    ...(step === 'ours' ? [m.work_clearance_ours({ day: day(cutOff) })] : []),
    ...(waitsFor.length > 0
      ? [m.work_clearance_others({ day: day(cutOff), mandates: listOf(waitsFor.map(mandate)) })]
      : [])
  ].join(m.site_dot())
}

function moreClocks(letters: WorkDay['letters'], clocks: WorkDay['clocks'], today: string): More[] {
  const overdueHere = letters.filter(({ dueOn }) => dueOn < today).length
  const overdue = clocks.overdue - overdueHere
  const week = clocks.week - (letters.length - overdueHere)
  return [
    ...(overdue > 0
      ? [{ path: 'letters?clock=overdue', says: m.work_letters_more_overdue({ count: plain(overdue) }) }]
      : []),
    ...(week > 0 ? [{ path: 'letters?clock=week', says: m.work_letters_more_week({ count: plain(week) }) }] : [])
  ]
}
