import type { AskedForTime } from '#mandate/communications/asked-for-time.ts'
import { m } from '#messages'
import { day } from './format.ts'
import { word } from './letter-words.ts'

/** What was said to a request for more time: given until when, or refused, and why. */
export function askedState({ given, until, refused }: AskedForTime): string {
  if (refused) {
    const said = m.corner_asked_refused({ day: day(refused.onDay) })
    return refused.reason === null ? said : `${said} ${word('time_refused', refused.reason)}`
  }
  if (given === null) return m.corner_asked_open()
  return given === until ? m.corner_asked_given() : m.corner_asked_other({ day: day(given) })
}
