import { expect, test } from 'vitest'
import { readInput } from '../read-input.ts'
import { entryKinds } from './kinds.ts'
import { isFoundByWords } from './search-subjects.server.ts'

// A clause of the model law is a word of its vocabulary, which is chosen.
const isNamed = (field: string) => isFoundByWords(field) || field === 'indicator' || field === 'earlier'

test('whatever names something of a register, in whatever form, is read from the address of its page', () => {
  const fields = entryKinds.flatMap(({ kind, fields: all }) =>
    Object.entries(all).flatMap(([name, { schema }]) => (isNamed(name) ? [{ kind, name, schema }] : []))
  )
  expect(fields.length).toBeGreaterThan(20)
  const address = 'https://vigie.invalid/en/pages/the-name'
  const unread = fields.filter(({ schema }) => {
    const read = readInput(schema, address)
    return !read.ok || read.value !== 'the-name'
  })
  expect(unread.map(({ kind, name }) => `${kind} ${name}`)).toEqual([])
})

test('each kind says by a field that it has to what it belongs', () => {
  for (const { kind, subjectField, fields } of entryKinds)
    if (subjectField !== undefined)
      expect([
        kind,
        subjectField in fields && (isNamed(subjectField) || 'vocabulary' in fields[subjectField]!)
      ]).toEqual([kind, true])
})
