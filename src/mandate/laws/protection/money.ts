import { latinDigits } from '#platform/digits.ts'

/** How many digits a currency has behind its point; null for what is no currency of ISO 4217. */
export function fractionDigits(currency: string): number | null {
  if (!currencies.has(currency)) return null
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
const currencies = new Set(Intl.supportedValuesOf('currency'))

/** '12000.50', in the digits of any script, in the smallest unit of a currency with so many digits; null where it has more, or is no amount. */
export function minorUnits(text: string, digits: number): string | null {
  const plain = latinDigits(text)
    .replaceAll(/[\s'٬]/g, '')
    .replace('٫', '.')
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(plain) ?? []
  if (whole === undefined || fraction.length > digits) return null
  return BigInt(whole + fraction.padEnd(digits, '0')).toString()
}
