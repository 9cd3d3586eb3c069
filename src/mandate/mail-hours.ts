import { addDays, mondayOf, type Day } from './calendar.ts'

export const mailKinds = ['all', 'urgent', 'nothing'] as const
export type MailKind = (typeof mailKinds)[number]
export const mailRhythms = ['at-once', 'daily', 'weekly'] as const
export type MailRhythm = (typeof mailRhythms)[number]

/** When somebody wants to be told, by the clock of where she is. */
export interface MailHours {
  often: MailRhythm
  /** Full hours; null: at any hour. */
  quietFrom: number | null
  quietUntil: number | null
  zone: string
  /** For once a day and once a week: her last day on which something to tell was looked for. */
  lookedOn: Day | null
}

export function isQuiet(
  { quietFrom: from, quietUntil: until, zone }: Pick<MailHours, 'quietFrom' | 'quietUntil' | 'zone'>,
  now: Date
): boolean {
  if (from === null || until === null) return false
  const { hour } = localTime(zone, now)
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until
}

/** Her day begins at eight, so that what is told once a day comes then, or with the end of her quiet hours. */
export function dayOfMail(zone: string, now: Date): Day {
  const { day, hour } = localTime(zone, now)
  return hour < 8 ? addDays(day, -1) : day
}

export function isTimeToLook(hours: MailHours, now: Date): boolean {
  if (isQuiet(hours, now)) return false
  const { often, lookedOn, zone } = hours
  if (often === 'at-once' || lookedOn === null) return true
  const day = dayOfMail(zone, now)
  return often === 'daily' ? lookedOn < day : mondayOf(lookedOn) < mondayOf(day)
}

/**
 * From when on a mail that is asked for now may go: at once, or on her next day of mail, and never in her quiet hours.
 * What goes later goes at a half hour, and tells no minute.
 */
export function nextMail(hours: Omit<MailHours, 'lookedOn'>, now: Date): Date {
  const { often, zone } = hours
  if (often === 'at-once' && !isQuiet(hours, now)) return now
  const lookedOn = often === 'at-once' ? null : dayOfMail(zone, now)
  for (let at = Math.ceil(now.getTime() / halfHour) * halfHour; ; at += halfHour)
    if (isTimeToLook({ ...hours, lookedOn }, new Date(at))) return new Date(at)
}
const halfHour = 1_800_000

/** What would tell when it came is told at the half hour; what comes once a day or once a week tells no hour. */
export const isAtHalfHour = ({ often }: MailHours, now: Date): boolean =>
  often !== 'at-once' || now.getUTCMinutes() % 30 === 0

export const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function localTime(timeZone: string, now: Date): { day: Day; hour: number } {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return { day: `${part['year']}-${part['month']}-${part['day']}`, hour: Number(part['hour']) }
}

const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' } as const
