import type { WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { day, days, labelled, listOf, plain, series } from '../../format.ts'
import { kindName } from '../../letter-words.ts'
import type { Names } from '../cases/step-words.ts'
import { statusSays } from '../letters/say-translation.ts'
import { embargoWords } from '../releases/embargo-words.ts'
import { urgencies, word } from '../cases/words.ts'
import { kinds, said } from './say.ts'

export interface DayLine {
  id: string
  path: string
  title: string
  says: string
  isOverdue: boolean
  /** Due after the week that is looked at, or on no day. */
  isLater: boolean
}
export interface DayGroup {
  code: string
  title: string
  lines: DayLine[]
  /** What there is besides, and where. */
  more: More[]
}
export interface More {
  path: string
  says: string
}

type Named = { reference: string | null; kind: string }
const titleOf = ({ reference, kind }: Named) => reference ?? kindName(kind, false)

/** What waits beside tasks, in words, in the order of the day; each by what is first due. */
export function groupsOf(
  {
    today,
    until,
    filed,
    requests,
    cases,
    letters,
    clocks,
    watches,
    watched,
    clearances,
    institutions,
    translations,
    releases,
    pairs
  }: WorkDay,
  names: Pick<Names, 'state'>,
  { mandate, signs }: { mandate: (code: string) => string; signs: boolean }
): DayGroup[] {
  return [
    {
      code: 'clearances',
      title: m.work_clearances(),
      more: [],
      lines: clearances.toSorted(bySignature(signs)).map((one) => ({
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
    },
    {
      code: 'institutions',
      title: m.inst_title(),
      more: [],
      lines: institutions.map((one) => ({
        id: one.id,
        path: `letters/${one.slug}#institutions`,
        title: [titleOf(one), one.name].join(m.site_dot()),
        says: institutionSays[one.step]({ day: day(one.on) }),
        isOverdue: one.step === 'overdue',
        isLater: false
      }))
    },
    {
      code: 'releases',
      title: m.releases(),
      more: more(releases),
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
          one.what === 'becomes-public'
            ? `${embargoWords(one, today)} ${m.embargo_hold_back()}`
            : embargoWords(one, today),
        isOverdue: one.when === 'past',
        isLater: one.on > until
      }))
    },
    {
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
    },
    {
      code: 'pairs',
      title: m.pairs(),
      lines: [],
      more:
        pairs.length > 0
          ? [{ path: 'clearance#pairs', says: m.work_pairs_second({ mandates: listOf(pairs.map(mandate)) }) }]
          : []
    },
    {
      code: 'missions',
      title: m.missions_title(),
      lines: [],
      more:
        filed.count > 0
          ? [
              {
                path: 'missions#filed',
                says: m.work_missions_filed({ days: days(filed.days), count: plain(filed.count) })
              }
            ]
          : []
    },
    {
      code: 'requests',
      title: m.work_requests(),
      more: [],
      lines: requests.map((one) => ({
        id: one.id,
        path: `requests/${one.id}`,
        title: said(kinds, one.kind),
        says: series([...one.states.map(names.state), one.dueOn ? day(one.dueOn) : m.work_request_no_due()]),
        isOverdue: one.dueOn !== null && one.dueOn < today,
        isLater: isLater(one, until)
      }))
    },
    {
      code: 'cases',
      title: m.work_cases_undecided(),
      more: [],
      lines: cases.map((one) => ({
        id: one.id,
        path: `cases/${one.id}`,
        title: series(one.states.map(names.state)) || m.cases_no_state(),
        says: series([word(urgencies, one.urgency), m.work_case_opened({ day: day(one.openedOn) })]),
        isOverdue: true,
        isLater: false
      }))
    },
    {
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
    },
    {
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
    }
  ]
}

export const isLater = ({ dueOn }: { dueOn: string | null }, until: string): boolean => dueOn === null || dueOn > until

/** What the week's heading is true of, and what comes after it; groups with nothing in them are left out. */
export function soonAndLater(groups: readonly DayGroup[]): { soon: DayGroup[]; later: DayGroup[] } {
  const only = (later: boolean) =>
    groups
      .map((group) => ({
        ...group,
        lines: group.lines.filter((line) => line.isLater === later),
        more: later ? [] : group.more
      }))
      .filter(({ lines, more }) => lines.length > 0 || more.length > 0)
  return { soon: only(false), later: only(true) }
}

const shown = 5
const groupOf = { 'becomes-public': 'scheduled', 'waits-for-second': 'waiting', kept: 'withheld' } as const
const more = (releases: WorkDay['releases']): More[] => {
  const [first, ...others] = releases.slice(shown)
  return first
    ? [{ path: `releases?group=${groupOf[first.what]}`, says: m.embargo_more({ count: plain(others.length + 1) }) }]
    : []
}

/** Of the submissions, numbers alone, and where they are. */
export function queueOf(queue: WorkDay['queue']): More[] {
  if (!queue) return []
  const { danger, alone, unread } = queue
  return [
    ...(danger ? [{ path: 'inbox?only=danger', says: m.work_queue_danger({ count: plain(danger) }) }] : []),
    ...(alone ? [{ path: 'inbox?only=alone', says: m.work_queue_alone({ count: plain(alone) }) }] : []),
    ...(unread ? [{ path: 'inbox', says: m.work_queue_unread({ count: plain(unread) }) }] : [])
  ]
}

const institutionSays = { second: m.inst_day_second, answered: m.inst_day_answered, overdue: m.inst_day_overdue }

type Clearance = WorkDay['clearances'][number]
const bySignature = (signs: boolean) => (a: Clearance, b: Clearance) =>
  signs ? Number(b.step === 'signature') - Number(a.step === 'signature') : 0

function clearanceSays({ step, cutOff, waitsFor }: Clearance, mandate: (code: string) => string, signs: boolean) {
  if (step === 'signature') return signs ? m.work_clearance_yours_to_sign() : m.clearance_sign_by_rapporteur()
  if (step === 'sending') return m.work_clearance_to_send()
  if (step === 'change') return m.work_clearance_change()
  return step === 'ours'
    ? m.work_clearance_ours({ day: day(cutOff) })
    : m.work_clearance_others({ day: day(cutOff), mandates: listOf(waitsFor.map(mandate)) })
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
