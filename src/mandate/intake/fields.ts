import { subjects, type SealedDate, type Subject } from './payloads.ts'
import { calendars, readSealedDate } from './sealed-date.ts'

/** The fields of the form, by name; the same name several times where several may be chosen. */
export type Fields = ReadonlyMap<string, readonly string[]>

export function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const values = fields.get(name)
    if (values) values.push(value)
    else fields.set(name, [value])
  }
  return fields
}

export const textOf = (fields: Fields, name: string): string => fields.get(name)?.[0]?.trim() ?? ''

export function dateOf(fields: Fields, name: string): SealedDate | null {
  const typed = textOf(fields, name)
  const calendar = textOf(fields, `${name}.calendar`)
  return typed ? readSealedDate(typed, calendars.find((one) => one === calendar) ?? 'gregorian') : null
}

export function subjectOf(fields: Fields): Subject {
  const chosen = textOf(fields, 'subject')
  return subjects.find((subject) => subject === chosen) ?? 'person'
}
