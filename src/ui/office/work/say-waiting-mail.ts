import type { MailHours, MailKind, MailRhythm } from '#mandate/mail-hours.ts'
import { presentZone } from '#mandate/time-zones.ts'
import type { OwnWaitingMail } from '#mandate/work/read-waiting-mail.ts'
import { m } from '#messages'
import { day } from '../../format.ts'

export const kindNames: Record<MailKind, () => string> = {
  all: m.work_waiting_all,
  urgent: m.work_waiting_urgent,
  nothing: m.work_waiting_nothing
}
export const rhythmNames: Record<MailRhythm, () => string> = {
  'at-once': m.work_waiting_at_once,
  daily: m.work_waiting_daily,
  weekly: m.work_waiting_weekly
}

/** As the fields have it: hours as their texts, '' for no quiet ones. */
export interface TypedMailWish {
  what: MailKind
  often: MailRhythm
  quietFrom: string
  quietUntil: string
  zone: string
}
type Wish = Omit<MailHours, 'lookedOn'> & { what: MailKind }

export const typedWish = ({ what, often, quietFrom, quietUntil, zone }: Wish): TypedMailWish => ({
  what,
  often,
  quietFrom: quietFrom === null ? '' : String(quietFrom),
  quietUntil: String(quietUntil ?? 7),
  zone: presentZone(zone)
})
/** What is no hour is refused where it comes in. */
export const wishTyped = <T extends Record<'quietFrom' | 'quietUntil', string>>({
  quietFrom,
  quietUntil,
  ...more
}: T) => ({
  ...more,
  quietFrom: quietFrom === '' ? null : Number(quietFrom),
  quietUntil: quietFrom === '' ? null : Number(quietUntil)
})

export const hourOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** What became of the last mail. */
export function becameOf({ state, stateOn }: Pick<OwnWaitingMail, 'state' | 'stateOn'>): string {
  if (state === null) return ''
  return states[state]({ day: day(stateOn) })
}

const states: Record<NonNullable<OwnWaitingMail['state']>, (on: { day: string }) => string> = {
  waiting: () => m.work_waiting_state_waiting(),
  off: m.work_waiting_state_off,
  accepted: m.work_waiting_state_accepted,
  doubtful: m.work_waiting_state_doubtful,
  refused: m.work_waiting_state_refused,
  delivered: m.work_waiting_state_delivered,
  returned: m.work_waiting_state_returned
}
