import { expect, test } from 'vitest'
import { z } from 'zod'
import { field } from '../entries/fields.ts'
import { readInput } from '../read-input.ts'
import { entryKinds } from './kinds.ts'

const said = ['source', 'evidence', 'lead']

test('a source, what shows it and who leads are not a single letter, which no table keeps: it is refused before it is let through', () => {
  const fields = entryKinds.flatMap(({ kind, fields: all }) =>
    Object.entries(all).flatMap(([name, { schema, form }]) =>
      said.includes(name) && (form === 'line' || form === 'text') ? [{ kind, name, schema }] : []
    )
  )
  expect(fields.length).toBeGreaterThan(10)
  const taken = fields.filter(({ schema }) => readInput(schema, 'x').ok).map(({ kind, name }) => `${kind} ${name}`)
  expect(taken).toEqual([])
})

test('what is too short is told from what is missing, with the least that is asked', () => {
  const schema = z.object({ text: z.string().min(3) })
  expect(readInput(schema, { text: 'ab' })).toMatchObject({ errors: [{ code: 'too-short', params: { least: 3 } }] })
  expect(readInput(schema, { text: '' })).toMatchObject({ errors: [{ code: 'required' }] })
})

test('an address without https:// and a number that is none are told by what each has to be', () => {
  const schema = z.object({ address: field.address().schema, cycle: field.number({ least: 1, most: 9 }).schema })
  const codes = (input: object) => {
    const read = readInput(schema, input)
    return read.ok ? [] : read.errors.map(({ code }) => code)
  }
  expect(codes({ address: 'www.invented.example', cycle: 'three' })).toEqual(['no-web-address', 'no-whole-number'])
  expect(codes({ address: 'https://invented.example/a', cycle: '3' })).toEqual([])
  expect(codes({ address: '', cycle: ' ' })).toEqual([])
  expect(codes({ cycle: '10' })).toEqual(['number-too-large'])
})
