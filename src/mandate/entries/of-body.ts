import { readKeptDay, type Day, type Precision } from '../calendar.ts'

/** What has an address on the web stands in a public document. */
export const hasAddress = (body: object): boolean => (body as { address?: string }).address !== undefined

/** A day as far as it is known, read from what its field has let pass. */
export function dayOf(text: string): { onDay: Day; onPrecision: Exclude<Precision, 'unknown'> } {
  const { on, precision } = readKeptDay(text)!
  return { onDay: on!, onPrecision: precision as Exclude<Precision, 'unknown'> }
}
