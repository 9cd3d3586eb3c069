import type { Source } from './recommendation.ts'

/**
 * The year that a document's symbol tells; null where it tells none, as a treaty body's does. The Council has had three
 * sessions a year since 2007 (the first three were in 2006), the Assembly one that begins in its own year, the Commission
 * wrote the year itself.
 */
export function yearOfSymbol(symbol: string): number | null {
  const council = /^A\/HRC\/(\d{1,3})\//i.exec(symbol)
  if (council) {
    const session = Number(council[1])
    return session <= 3 ? 2006 : 2006 + Math.ceil((session - 3) / 3)
  }
  const assembly = /^A\/(?:RES\/)?(\d{2,3})\//i.exec(symbol)
  if (assembly) return 1945 + Number(assembly[1])
  const commission = /^E\/CN\.4\/((?:19|20)\d\d)\//i.exec(symbol)
  return commission ? Number(commission[1]) : null
}

const treatyBodies = /^(CCPR|CEDAW|CRC|CAT|CERD|CMW|CRPD|CED|E\/C\.12)\//i

/** Whose document it is, where the file does not say. Only the review has cycles. */
export function sourceOfSymbol(symbol: string, cycle: number | null): Source {
  if (cycle !== null) return 'upr'
  if (treatyBodies.test(symbol)) return 'treaty-body'
  return /\/Add\.\d+$/i.test(symbol) ? 'visit' : 'special-procedure'
}
