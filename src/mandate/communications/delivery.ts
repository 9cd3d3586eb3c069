import type { StateOf } from './machines.ts'

/** Ways by which letters and reminders leave, and by which an addressee says that it has one. */
export const deliveryChannels = [
  'note-verbale',
  'letter',
  'e-mail',
  'fax',
  'by-hand',
  'courier',
  'telephone',
  'meeting',
  'corner',
  'other',
  'unknown'
] as const
export type DeliveryChannel = (typeof deliveryChannels)[number]

/** What can be recorded of a letter on its way to an addressee: it was sent (again), has arrived, or came back. */
export const deliverySteps = [
  'transmitted',
  'receipt-confirmed',
  'returned'
] as const satisfies readonly StateOf<'delivery'>[]
export type DeliveryStep = (typeof deliverySteps)[number]
