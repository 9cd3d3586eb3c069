import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCsv } from '#platform/csv/read-csv.ts'

export type Referral = z.output<typeof referral>
export type Hours = z.output<typeof hours>

const optional = z.string().transform((text) => text || null)
const referral = z.object({
  name: z.string().min(1).max(120),
  kind: z.enum(['emergency', 'relocation', 'journalists', 'torture', 'women', 'other']),
  address: z.string().min(1).max(200),
  telephone: optional
})
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekday = z.coerce.number().int().min(1).max(7)
const hours = z
  .object({ mandate: z.string(), first_day: weekday, last_day: weekday, from: clock, to: clock, time_zone: z.string() })
  .refine(({ time_zone }) => isTimeZone(time_zone))
  .transform(({ first_day, last_day, time_zone, ...rest }) => ({
    ...rest,
    firstDay: first_day,
    lastDay: last_day,
    zone: time_zone
  }))

/** What stands before the first question, from the operator's files before the shipped ones. A line that can't be read is left out. */
export async function readNotice(
  folders: readonly string[],
  mandate: string
): Promise<{ referrals: Referral[]; hours: Hours | null }> {
  const [referrals, lines] = await Promise.all([
    readLines(folders, 'referrals.csv', referral),
    readLines(folders, 'office-hours.csv', hours)
  ])
  return {
    referrals,
    hours: [mandate, '*'].flatMap((one) => lines.find((line) => line.mandate === one) ?? [])[0] ?? null
  }
}

/** The operator's own file, or else the shipped one, line by line. A line that can't be read is left out. */
export async function readLines<T>(folders: readonly string[], name: string, type: z.ZodType<T>): Promise<T[]> {
  const bytes = folders.map((folder) => fileIn(folder, name)).find((found) => found !== null)
  const rows: string[][] = []
  for await (const batch of readCsv(chunksOf(bytes ?? Buffer.alloc(0)))) rows.push(...batch.map(({ fields }) => fields))
  const [header = [], ...lines] = rows
  return lines.flatMap((fields) => {
    const read = type.safeParse(Object.fromEntries(header.map((column, at) => [column, fields[at]?.trim() ?? ''])))
    return read.success ? [read.data] : []
  })
}

function fileIn(folder: string, name: string): Buffer | null {
  try {
    return readFileSync(join(folder, name))
  } catch {
    return null
  }
}

async function* chunksOf(bytes: Uint8Array) {
  if (bytes.length) yield bytes
}

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
