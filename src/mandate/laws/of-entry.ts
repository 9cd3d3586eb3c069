import { parsePartialDay, type Day, type Precision } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'

/** A day as far as it is known, read from what its field has let pass. */
export const dayOf = (text: string) => {
  const { on, precision } = parsePartialDay(text)!
  return { onDay: on!, onPrecision: precision as Exclude<Precision, 'unknown'> }
}
/** Whether it stands in a document on the web. */
export const hasAddress = (body: object): boolean => (body as { address?: string }).address !== undefined
export const isLanguageCode = (text: string): boolean => /^[a-z]{2,3}$/.test(text)
/** A stage is reached, or it is not: none is told of a day to come. */
export const whyToCome = (on: string, today: Day): DomainError[] =>
  dayOf(on).onDay > today ? [error('date-to-come', 'on', { value: on, today })] : []
