import { subjectOf, textOf, type Fields } from './fields.ts'
import type { SealedPerson } from './payloads.ts'
import { personFields } from './questions.ts'

/** `person.1.name`, `person.1.sex` …: a person of each number of which anything is written. */
export function readPersons(fields: Fields): SealedPerson[] {
  const subject = subjectOf(fields)
  return numbersIn(fields, 'person').flatMap((number) => {
    const read: Partial<Record<string, string | boolean>> = {}
    for (const { id, kind } of personFields) {
      const text = textOf(fields, `person.${number}.${id}`)
      if (text) read[id] = kind === 'flag' ? true : text
    }
    if (Object.keys(read).length === 0) return []
    const kind = subject === 'organisation' && number === 1 ? 'organisation' : 'person'
    return [{ name: '', ...read, id: personId(number), kind } as SealedPerson]
  })
}

export const personId = (number: number): string => `p${number}`

export function numbersIn(fields: Fields, kind: 'person' | 'consent'): number[] {
  const numbers = [...fields.keys()].flatMap((name) => {
    const match = new RegExp(`^${kind}\\.([1-9]\\d{0,3})\\.`).exec(name)
    return match ? [Number(match[1])] : []
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
