import { m } from '#messages'
import { todayInGeneva } from '#mandate/calendar.ts'
import type { KnownNotices } from '#mandate/inbox/read-notices.ts'
import { halfSaid } from '#mandate/people/half-said.ts'
import { epochDue } from '#mandate/people/epoch-due.ts'
import { mayHoldKeys } from '#mandate/people/key-holders.ts'
import { resealingDue } from '#mandate/resealing/resealing-due.ts'
import { days, plain } from '../format.ts'
import { setApart } from '../isolated.ts'
import { nameIn } from './confirmed.ts'
import { mayHere } from './may-here.ts'
import type { Unlocked } from './unlocked.ts'

/** A line that stands on every page until what it says is done; it leads to the page where that is. */
export interface Notice {
  /** Behind the language. */
  path: string
  text: string
  state: 'waiting' | 'due' | 'overdue'
}

/** What waits for somebody of this office, of all pages. One more kind of it is one more line here. */
export function noticesOf(
  desk: Unlocked,
  { queue, sealed, beginning, mail, releases, names, second, laws }: KnownNotices
): Notice[] {
  const isTrusted = mayHere(desk, 'open-epoch')
  const epoch = isTrusted ? whyEpochDue(desk) : null
  const exposed = sealed ? resealingDue(desk.office.epochs, sealed, leftOn(desk)).exposed : 0
  const say = (when: boolean, state: Notice['state'], path: string, text: () => string): Notice[] =>
    when ? [{ state, path, text: text() }] : []
  return [
    ...say(beginning, 'overdue', 'people', m.begin_notice),
    ...(isTrusted ? halfSaidLines(desk) : []),
    ...say(epoch === 'officer-left', 'overdue', 'epochs', m.office_epoch_due_left),
    ...say(exposed > 0, 'overdue', 'epochs', () => m.reseal_due({ count: plain(exposed) })),
    ...say(!!queue?.unwatched, 'overdue', 'inbox/duty', m.notice_unwatched),
    ...say(!!queue && queue.waiting > 0, 'waiting', 'inbox?only=waiting', () =>
      m.notice_new({ count: plain(queue!.waiting) })
    ),
    ...say(!!queue && queue.due > 0, 'due', 'inbox?only=due', () => m.notice_due({ count: plain(queue!.due) })),
    ...say(!!queue && queue.unproven > 0, 'waiting', 'inbox', () =>
      m.notice_unproven({ count: plain(queue!.unproven) })
    ),
    ...say(!!mail && mail.out > 0, 'due', 'tray', () => m.notice_mail_out({ count: plain(mail!.out) })),
    ...say(!!mail && mail.tray > 0, 'waiting', 'tray', () => m.notice_tray({ count: plain(mail!.tray) })),
    ...say(!!laws && laws.late > 0, 'overdue', 'law-desk', () => m.notice_tips_late({ count: plain(laws!.late) })),
    ...say(!!laws && laws.tips > laws.late, 'due', 'law-desk', () =>
      m.notice_tips({ count: plain(laws!.tips - laws!.late) })
    ),
    ...say(!!laws && laws.warnings > 0, 'due', 'law-desk', () => m.notice_warnings({ count: plain(laws!.warnings) })),
    ...say(!!laws && laws.brought > 0, 'waiting', 'registers', () => m.notice_brought({ count: plain(laws!.brought) })),
    ...say((second ?? 0) > 0, 'waiting', 'registers', () => m.notice_second({ count: plain(second!) })),
    ...say((releases ?? 0) > 0, 'waiting', 'releases', () => m.notice_releases({ count: plain(releases!) })),
    ...say(!!names && names.late > 0, 'overdue', 'registers', () =>
      m.notice_names_late({ count: plain(names!.late), days: days(names!.days) })
    ),
    ...say(!!names && names.count > names.late, 'due', 'registers', () =>
      m.notice_names({ count: plain(names!.count - names!.late) })
    ),
    ...say(epoch === 'quarter', 'due', 'epochs', m.office_epoch_due_quarter)
  ]
}

/** What a colleague said and she has not: it takes her word, or another's. */
function halfSaidLines(desk: Unlocked): Notice[] {
  const { me, office } = desk
  return halfSaid(me.people, office.roster)
    .filter(({ by, subject }) => subject !== me.officer.id && !by.some(({ id }) => id === me.officer.id))
    .map(({ kind, subject }) => {
      const name = { name: setApart(nameIn(desk)(subject)) }
      const text = kind === 'removed' ? m.notice_half_removed(name) : m.notice_half_confirmed(name)
      return { path: 'people', state: 'due', text }
    })
}

export function whyEpochDue({ office, me }: Unlocked) {
  const { current, roster } = office
  const holders = me.people.holders.filter(({ number }) => number === current.number).map(({ holder }) => holder)
  return epochDue(
    current.openedOn,
    holders,
    roster.trusted.map(({ id }) => id),
    me.today
  )
}

/** The days on which holders of keys left. */
export const leftOn = ({ me }: Unlocked): string[] =>
  me.people.officers
    .filter(({ role, removedAt }) => removedAt && mayHoldKeys(role))
    .map(({ removedAt }) => todayInGeneva(new Date(removedAt!)))
