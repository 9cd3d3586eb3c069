import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCsv } from '#platform/csv/read-csv.ts'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { showHelpers, type ShownHelper } from './helpers/show-helpers.ts'

export type Hours = z.output<typeof hours>

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

export interface Notice {
  helpers: ShownHelper[]
  hours: Hours | null
}

/** What stands before the first question: who helps faster, and when it is read. */
export async function readNotice({ config, db, lang, today }: Asked): Promise<Notice> {
  const [helpers, hours] = await Promise.all([
    showHelpers(db, config.mandate, lang, today),
    readHours(config.referenceFolders, config.mandate)
  ])
  return { helpers, hours }
}

interface Asked {
  config: { referenceFolders: readonly string[]; mandate: string }
  /** Of the surface that shows it. */
  db: Db
  lang: string
  today: Day
}

/** When what is sent is read, from the operator's file before the shipped one. A line that can't be read is left out. */
export async function readHours(folders: readonly string[], mandate: string): Promise<Hours | null> {
  const lines = await readLines(folders, 'office-hours.csv', hours)
  return [mandate, '*'].flatMap((one) => lines.find((line) => line.mandate === one) ?? [])[0] ?? null
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
