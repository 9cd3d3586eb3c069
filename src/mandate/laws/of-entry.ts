import { parsePartialDay, type Precision } from '../calendar.ts'

/** A day as far as it is known, read from what its field has let pass. */
export const dayOf = (text: string) => {
  const { on, precision } = parsePartialDay(text)!
  return { onDay: on!, onPrecision: precision as Exclude<Precision, 'unknown'> }
}
/** Whether it stands in a document on the web. */
export const hasAddress = (body: object): boolean => (body as { address?: string }).address !== undefined
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
