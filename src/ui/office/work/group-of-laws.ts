import type { WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { todayInGeneva } from '#mandate/calendar.ts'
import { day, plain, series } from '../../format.ts'
import { setApart } from '../../isolated.ts'
import type { Names } from '../cases/step-words.ts'
import type { DayGroup, DayLine } from './day-group.ts'

/** What lies on the law desk: early warnings, tips of bills by their last day, and what partners brought elsewhere. */
export const lawDeskOf = ({ laws, today, until }: WorkDay, names: Pick<Names, 'state'>): DayGroup => ({
  code: 'law-desk',
  title: m.lawdesk_title(),
  lines: [
    ...(laws?.warnings ?? []).map(({ id, state, raisedOn }): DayLine => ({
      id,
      path: 'law-desk',
      title: [m.work_on_warning(), names.state(state)].join(m.site_dot()),
      says: day(raisedOn),
      isOverdue: false,
      isLater: false
    })),
    ...(laws?.tips ?? [])
      .toSorted((a, b) => (a.until ?? 'z').localeCompare(b.until ?? 'z'))
      .map((tip): DayLine => ({
        id: tip.id,
        path: 'law-desk',
        title: [names.state(tip.state), setApart(tip.titleEn ?? tip.title)].join(m.site_dot()),
        says: series([
          m.work_tip_came({ day: day(todayInGeneva(new Date(tip.cameAt))) }),
          ...(tip.begunAt === null ? [] : [m.work_change_tip_answered()]),
          ...(tip.until === null
            ? []
            : [(tip.until < today ? m.work_tip_until_was : m.lawdesk_until)({ day: day(tip.until) })])
        ]),
        isOverdue: tip.isLate || (tip.until !== null && tip.until < today),
        // What nobody has looked at does not wait for another week.
        isLater: (tip.lookedAt !== null || tip.begunAt !== null) && tip.until !== null && tip.until > until
      }))
  ],
  more: laws && laws.brought > 0 ? [{ path: 'registers', says: m.notice_brought({ count: plain(laws.brought) }) }] : []
})
