import { isDay, isPrecision } from '../calendar.ts'
import { isLanguage, languages } from '../languages.ts'
import type { CsvRow } from '#platform/csv/read-csv.ts'
import type { FieldType, FileSpec } from './files.ts'

export type Value = string | number | boolean | null
export interface ReferenceRecord {
  line: number
  values: Record<string, Value>
}
export interface ReferenceError {
  code: string
  field: string | null
  params: { file: string; line: number; column: string; value: string; allowed: string }
}

/** Reads one file's rows by its spec. `codes` tells which codes another file has, by its name. */
export function readReferenceFile(
  file: string,
  spec: FileSpec,
  rows: readonly CsvRow[],
  codes: (file: string) => ReadonlySet<string>
): { records: ReferenceRecord[]; errors: ReferenceError[] } {
  const errors: ReferenceError[] = []
  const fail = (code: string, line: number, column = '', value = '', allowed = '') =>
    errors.push({ code, field: column || null, params: { file, line, column, value, allowed } })
  const header = (rows[0]?.fields ?? []).map((name) => name.trim().toLowerCase())
  const wanted = Object.entries(spec.columns).map(([name, type]) => ({
    name: name.replace('?', ''),
    may: name.endsWith('?'),
    type
  }))
  for (const { name } of wanted) if (!header.includes(name)) fail('reference-column-missing', 1, name)
  if (errors.length) return { records: [], errors }

  const records: ReferenceRecord[] = []
  const seen = new Map<string, number>()
  for (const { line, fields, broken } of rows.slice(1)) {
    if (broken || fields.length !== header.length) {
      fail('reference-line-broken', line)
      continue
    }
    const values: Record<string, Value> = {}
    for (const { name, may, type } of wanted) {
      const text = (fields[header.indexOf(name)] ?? '').trim()
      if (text === '') {
        if (!may) fail('reference-value-missing', line, name)
        values[name] = null
        continue
      }
      const read = readValue(text, type, codes)
      if (read.ok) values[name] = read.value
      else fail(read.code, line, name, text, read.allowed)
    }
    const key = JSON.stringify(spec.key.map((name) => values[name]))
    const first = seen.get(key)
    if (first === undefined) seen.set(key, line)
    else
      fail(
        'reference-row-twice',
        line,
        spec.key.join(', '),
        spec.key.map((name) => values[name]).join(', '),
        String(first)
      )
    records.push({ line, values })
  }
  for (const name of spec.needs ?? [])
    if (!seen.has(JSON.stringify([name]))) fail('reference-row-missing', 0, spec.key.join(', '), name)
  return { records, errors }
}

type Read = { ok: true; value: Value } | { ok: false; code: string; allowed?: string }

function readValue(text: string, type: FieldType, codes: (file: string) => ReadonlySet<string>): Read {
  if (typeof type === 'object') {
    if ('pattern' in type)
      return type.pattern.test(text)
        ? { ok: true, value: text }
        : { ok: false, code: 'reference-not-of-this-form', allowed: type.pattern.source }
    if ('codesOf' in type) {
      const known = codes(type.codesOf)
      return text.split(/\s+/).every((code) => known.has(code))
        ? { ok: true, value: text }
        : { ok: false, code: 'reference-code-unknown', allowed: type.codesOf }
    }
    const allowed = 'oneOf' in type ? new Set(type.oneOf) : codes(type.codeOf)
    if (allowed.has(text)) return { ok: true, value: text }
    return 'oneOf' in type
      ? { ok: false, code: 'reference-not-one-of', allowed: type.oneOf.join(', ') }
      : { ok: false, code: 'reference-code-unknown', allowed: type.codeOf }
  }
  switch (type) {
    case 'day':
      return dayOf(text)
    case 'integer':
      return /^-?\d{1,9}$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, code: 'reference-not-a-number' }
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text)
        ? { ok: true, value: Number(text) }
        : { ok: false, code: 'reference-not-a-number' }
    case 'flag':
      return text === '0' || text === '1'
        ? { ok: true, value: text === '1' }
        : { ok: false, code: 'reference-not-one-of', allowed: '0, 1' }
    case 'precision':
      return isPrecision(text)
        ? { ok: true, value: text }
        : { ok: false, code: 'reference-not-one-of', allowed: 'year, month, day' }
    case 'language':
      return isLanguage(text)
        ? { ok: true, value: text }
        : { ok: false, code: 'reference-not-one-of', allowed: languages.join(', ') }
    case 'text':
      return { ok: true, value: text }
  }
}

/** A year or month alone is kept as its first day; its precision stands in a column of its own. */
function dayOf(text: string): Read {
  const full = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text
  return isDay(full) ? { ok: true, value: full } : { ok: false, code: 'reference-not-a-day' }
}
