import type { Db } from '#platform/db.ts'
import { readKeptDay } from '../calendar.ts'
import type { Body, Bringer, EntryKind } from '../entries/entry-kind.ts'
import type { Field } from '../entries/fields.ts'
import { isNamedLanguage, isWrittenAsLanguage } from '../entries/language-code.ts'
import { lists, type Lists } from '../reference/reference-lists.ts'
import { error, type DomainError } from '../result.ts'
import { readNamesWithheld } from './names.store.server.ts'
import { isPlainlyHer, namesIn, writtenIn } from './withheld-names.ts'

/**
 * What the fields of an entry can't tell by themselves: whether there is such a State and such a word, whether a day has
 * come, whether somebody stands there by name who must not be read in public; and what its own room says.
 */
export async function wrongIn(db: Db, kind: EntryKind, body: Body, by: Bringer): Promise<DomainError[]> {
  const known = await lists(db, 'en')
  const errors = Object.entries(kind.fields).flatMap(([name, field]) =>
    wrongInField(name, field, body[name], known, by)
  )
  if (errors.length > 0) return errors
  const named = by.isPartner ? [] : await fieldsThatName(db, kind, body, by.mandate)
  if (named.length > 0) return named.map((name) => error('withheld-name-in-public-text', name, { count: 1 }))
  return (await kind.check?.(db, body, by)) ?? []
}

function wrongInField(
  name: string,
  field: Field,
  value: unknown,
  { states, vocabulary }: Pick<Lists, 'states' | 'vocabulary'>,
  { today }: Bringer
): DomainError[] {
  const values = [value ?? []].flat() as string[]
  const unknown = (isKnown: (code: string) => boolean) =>
    values.filter((code) => !isKnown(code)).map((code) => error('not-in-list', name, { value: code, choices: '' }))
  if (field.form === 'state') return unknown((code) => states.has(code))
  if (field.form === 'language') return values.flatMap((code) => wrongLanguage(name, code, vocabulary.get('language')))
  if ('vocabulary' in field) return unknown((code) => vocabulary.get(field.vocabulary)?.has(code) ?? false)
  if ('isPast' in field && field.isPast)
    return values
      .filter((day) => readKeptDay(String(day))!.on! > today)
      .map((day) => error('date-to-come', name, { value: day, today }))
  return []
}

function wrongLanguage(name: string, code: string, known: Parameters<typeof isNamedLanguage>[1]): DomainError[] {
  if (!isWrittenAsLanguage(code)) return [error('wrong-type', name, { value: code })]
  return isNamedLanguage(code, known) ? [] : [error('no-such-language', name, { value: code })]
}

/** In which fields somebody is named whom the public must not read of: of this mandate's letters, whoever looks. */
async function fieldsThatName(db: Db, kind: EntryKind, body: Body, mandate: string): Promise<string[]> {
  const written = writtenIn(kind, body)
  if (written.length === 0) return []
  const names = (await readNamesWithheld(db)).filter((one) => one.mandate === mandate && isPlainlyHer(one))
  return written.filter(([, text]) => namesIn([text], names).length > 0).map(([field]) => field)
}

/** Whether it may name somebody by a spelling that is a common word as well: a second officer looks at it then. */
export async function mayNameSomebody(db: Db, kind: EntryKind, body: Body, mandate: string): Promise<boolean> {
  const texts = writtenIn(kind, body).map(([, text]) => text)
  const names = (await readNamesWithheld(db)).filter((one) => one.mandate === mandate && !isPlainlyHer(one))
  return namesIn(texts, names).length > 0
}
