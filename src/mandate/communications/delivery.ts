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

/** Ways by which a letter leaves now: it is written. What an old record says of a letter sent before may be any. */
export const sendingChannels = [
  'note-verbale',
  'letter',
  'e-mail',
  'fax',
  'by-hand',
  'courier',
  'corner',
  'other'
] as const satisfies readonly DeliveryChannel[]
export type SendingChannel = (typeof sendingChannels)[number]

/** A State has a mission, with which notes are exchanged and which has a page of its own here; nobody else has. */
export const waysTo = (state: string | null): readonly SendingChannel[] =>
  state === null ? sendingChannels.filter((way) => way !== 'corner' && way !== 'note-verbale') : sendingChannels

/** Ways that the server goes by itself; by every other somebody carries the letter. */
export const isCarriedHere = (channel: string): boolean => channel === 'corner' || channel === 'e-mail'

/** Sent by a way that somebody has to go, and whether it has arrived nobody has recorded. */
export const isToBeCarried = ({
  delivery,
  deliveries
}: {
  delivery: string
  deliveries: readonly { state: string; channel: string }[]
}): boolean => {
  const sent = deliveries.findLast(({ state }) => state === 'transmitted')
  return delivery === 'transmitted' && sent !== undefined && !isCarriedHere(sent.channel)
}

/** What can be recorded of a letter on its way to an addressee: it was sent (again), has arrived, or came back. */
export const deliverySteps = [
  'transmitted',
  'receipt-confirmed',
  'returned'
] as const satisfies readonly StateOf<'delivery'>[]
export type DeliveryStep = (typeof deliverySteps)[number]
