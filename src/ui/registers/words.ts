import { label, m } from '#messages'
import type { ShownField } from '#mandate/registers/show-fields.ts'
import { readKeptDay } from '#mandate/calendar.ts'
import { day, languageName, plain, series } from '../format.ts'

export const kindWord = (kind: string): string => label('entry_kind', kind) ?? kind
/** What a field is called: of its kind where that has a word of its own, else of all. */
export const fieldWord = (kind: string, name: string): string =>
  label(`entry_f_${kind.replaceAll('-', '_')}`, snake(name)) ?? label('entry_f', snake(name)) ?? name
/** Who will read what is typed into a field: of its kind where there is more to say, else whether it becomes public. */
export const readersWord = (kind: string, { name, isPublic }: Pick<ShownField, 'name' | 'isPublic'>): string =>
  label(`entry_readers_${kind.replaceAll('-', '_')}`, snake(name)) ??
  (isPublic ? m.entry_readers_all() : m.entry_readers_office())
export const optionWord = (
  { words }: Pick<ShownField, 'words'>,
  { code, label: given }: ShownField['options'][number]
) => given ?? (words === null ? null : words === 'language' ? languageName(code) : label(words, code)) ?? code

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A value of an entry as it is read; several with a comma between. */
export function valueWord(field: ShownField, value: unknown, states: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return series(value.map((one) => valueWord(field, one, states)))
  if (typeof value === 'boolean') return value ? m.entry_yes() : m.entry_no()
  if (typeof value === 'number') return plain(value)
  const text = String(value)
  if (field.form === 'language') return languageName(text)
  if (field.form === 'state') return states.get(text) ?? text
  if (field.form === 'day' || field.form === 'partial-day') {
    const { on, precision } = readKeptDay(text) ?? { on: null, precision: 'unknown' as const }
    return on === null ? text : day(on, precision)
  }
  const option = field.options.find(({ code }) => code === text)
  return option ? optionWord(field, option) : text
}
