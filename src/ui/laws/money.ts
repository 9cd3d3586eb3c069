import { intlTag } from '#messages'

/** An amount that is kept in the smallest unit of its currency, as the reader's language writes it. */
export function money(minor: string, currency: string): string {
  const format = new Intl.NumberFormat(intlTag(), { style: 'currency', currency, currencyDisplay: 'code' })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  // As text: an amount may have more digits than a number keeps.
  const whole = minor.padStart(digits + 1, '0')
  return format.format(`${whole.slice(0, whole.length - digits)}.${whole.slice(whole.length - digits) || '0'}` as never)
}
