import type { AskedForTime } from '#mandate/communications/asked-for-time.ts'
import { m } from '#messages'
import { day } from './format.ts'

/** Whether more time was given, and until when. */
export const askedState = ({ given, until }: AskedForTime): string => {
  if (given === null) return m.corner_asked_open()
  return given === until ? m.corner_asked_given() : m.corner_asked_other({ day: day(given) })
}
