import { z } from 'zod'
import { isZone, mailRhythms } from './mail-hours.ts'

/** When somebody wants mail, as an officer, a mission or an institution says it. */
const hour = z.int().min(0).max(23).nullable()
export const mailHours = {
  often: z.enum(mailRhythms),
  quietFrom: hour,
  quietUntil: hour,
  zone: z.string().max(60).refine(isZone, 'no-such-time-zone')
}
type Quiet = Record<'quietFrom' | 'quietUntil', number | null>
export const bothOrNeither = ({ quietFrom, quietUntil }: Quiet): boolean =>
  (quietFrom === null) === (quietUntil === null)
export const untilWhen = { message: 'required', path: ['quietUntil'] }
/** From 22 to 22 is no hour at all. */
export const areSomeHours = ({ quietFrom, quietUntil }: Quiet): boolean =>
  quietFrom === null || quietFrom !== quietUntil
export const differently = { message: 'quiet-hours-empty', path: ['quietUntil'] }
export const mailHoursInput = z
  .strictObject(mailHours)
  .refine(bothOrNeither, untilWhen)
  .refine(areSomeHours, differently)
