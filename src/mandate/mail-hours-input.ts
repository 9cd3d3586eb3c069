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
export const bothOrNeither = ({ quietFrom, quietUntil }: Record<'quietFrom' | 'quietUntil', number | null>): boolean =>
  (quietFrom === null) === (quietUntil === null)
export const untilWhen = { message: 'required', path: ['quietUntil'] }
export const mailHoursInput = z.strictObject(mailHours).refine(bothOrNeither, untilWhen)
