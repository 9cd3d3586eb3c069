import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { errorSentence, label, locales } from '#messages'
import { refusalReasons } from './asked-for-time.ts'
import { characters, forms, marks, positions } from './character.ts'
import { addresseeClasses, displayKind, knownKinds, outcomes } from './communication.ts'
import { clockStates } from './deadlines.ts'
import { correctedFields, releasedFields } from './correction.ts'
import { deliveryChannels } from './delivery.ts'
import { machines, type TransitionTable } from './machines.ts'

// Those of its own room, and of the loop that its imports share with others'.
const folders = ['.', '../import/'].map((path) => new URL(path, import.meta.url))
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
)
const errorCodes = [
  ...new Set(
    sources.flatMap((text) => [
      ...[...text.matchAll(/\b(?:error|refused|problem|wrong)\('([a-z-]+)'/g)].map((match) => match[1]!),
      ...[
        ...text.matchAll(/message: (?:[^,}]*\? )?'([a-z-]+)'(?: : (?:[^,}]*\? )?'([a-z-]+)')?(?: : '([a-z-]+)')?/g)
      ].flatMap((match) => match.slice(1).filter((code) => code !== undefined)),
      ...[...text.matchAll(/error: '([a-z-]+)' \}/g)].map((match) => match[1]!)
    ])
  )
]

const lists: Record<string, readonly string[]> = {
  letter_kind: knownKinds.flatMap((kind) => [displayKind(kind, 1), displayKind(kind, 2)]),
  addressee_class: addresseeClasses,
  letter_outcome: outcomes,
  time_refused: refusalReasons,
  reply_form: forms,
  reply_character: characters,
  reply_position: positions,
  answer_mark: marks,
  clock_state: clockStates,
  delivery_channel: deliveryChannels,
  correction_field: [...correctedFields, ...releasedFields],
  ...Object.fromEntries(Object.entries(machines).map(([name, table]) => [`machine_${name}`, Object.keys(table)])),
  error: errorCodes
}

test('the codes of errors are found in the sources', () => {
  expect(errorCodes.length).toBeGreaterThan(45)
  expect(errorCodes).toEqual(
    expect.arrayContaining([
      'unknown-state',
      'impossible-date',
      'women-more-than-persons',
      'day-needed',
      'forbidden-character'
    ])
  )
})

describe.each(locales)('%s', (locale) => {
  const catalogue = (area: string) =>
    JSON.parse(readFileSync(new URL(`../../messages/${locale}/${area}.json`, import.meta.url), 'utf8')) as object
  const keys = new Set(
    readdirSync(new URL(`../../messages/${locale}`, import.meta.url)).flatMap((file) =>
      Object.keys(catalogue(file.replace('.json', '')))
    )
  )
  test.each(Object.keys(lists))('every %s has its words', (list) => {
    const missing = lists[list]!.filter((code) => !keys.has(`${list}_${code.toLowerCase().replaceAll('-', '_')}`))
    expect(missing).toEqual([])
    inLocale(locale, () => {
      for (const code of lists[list]!) expect(label(list, code, anything)).not.toMatch(/undefined|\{|^$/)
    })
  })
})

describe.each(locales)('in %s', (locale) => {
  test.each(Object.entries(machines))(
    'every step of the machine of %s is told in words',
    (machine, table: TransitionTable) => {
      inLocale(locale, () => {
        for (const [from, nexts] of Object.entries(table))
          for (const to of nexts) {
            const sentence = errorSentence({ code: 'no-such-step', params: { machine, from, to } })
            for (const state of [from, to]) expect(sentence).toContain(label(`machine_${machine}`, state))
          }
      })
    }
  )
})

// Whatever a sentence asks for: the test is about words, not about values.
const anything = new Proxy({} as Record<string, string>, {
  get: (_, name) => (typeof name === 'string' ? `<${name}>` : undefined)
})
