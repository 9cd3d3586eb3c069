import { intlTag } from '#messages'

/** As the reader writes it: in bytes where it is none of kilobytes. */
export const fileSize = (bytes: number): string =>
  bytes < 1000 ? inUnit(bytes, 'byte', 'long') : inUnit(bytes / 1000, 'kilobyte', 'short')

const inUnit = (value: number, unit: string, unitDisplay: 'long' | 'short') =>
  new Intl.NumberFormat(intlTag(), { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value)
