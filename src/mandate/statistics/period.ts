import { sessionNames, sessionNumber, sessionOfNumber, type SessionName } from '../calendar.ts'

/** '2016-march': the session of the Human Rights Council whose report covers the day of sending. */
export function councilSessionText(raw: unknown): string | null {
  if (typeof raw !== 'number' || raw === 0) return null
  const { year, session } = sessionOfNumber(raw)
  return `${year}-${session}`
}

export function councilSessionOf(code: string): number | undefined {
  const match = /^(\d{4})-([a-z]+)$/.exec(code)
  if (!match || !(sessionNames as readonly string[]).includes(match[2]!)) return undefined
  return sessionNumber({ year: Number(match[1]), session: match[2] as SessionName })
}
