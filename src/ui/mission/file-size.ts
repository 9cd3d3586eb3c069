import { intlTag } from '#messages'

/** In kilobytes, as the reader writes them. */
export const fileSize = (bytes: number): string =>
  new Intl.NumberFormat(intlTag(), { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 }).format(
    Math.max(bytes / 1000, 0.1)
  )
