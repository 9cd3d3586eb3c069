import { intlTag } from '#messages'

/** A moment as the reader writes it, in the time of her device. */
export const moment = (at: Date | string): string =>
  new Intl.DateTimeFormat(intlTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
