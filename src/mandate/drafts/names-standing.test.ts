import { expect, test } from 'vitest'
import { ofCase, person, yes } from '../../../tests/a-draft.ts'
import { inventedDraft } from '../../../tests/clearance.ts'
import { namesInText } from './names-standing.ts'

const zora = person('Zorabel Quint', { consents: [yes('state'), yes('public', { as: 'initials' })] })
const withheld = person('p', { name: 'Amal Haddad', otherNames: 'أمل حداد' })
const named = { name: 'Zorabel Quint', sex: 'woman' as const, publicForm: 'initials' as const }
const found = (facts: string[], persons = [zora, withheld], names = [named], sources = ['A. Source']) =>
  namesInText(inventedDraft(facts, { names }), ofCase(persons, sources)).map(
    ({ code, field, stops }) => `${stops ? 'stops' : 'look'} ${code} ${field}`
  )

test('a text from elsewhere is compared with what persons agree to, wherever in it a name stands', () => {
  expect(found(['Nobody was there.'])).toEqual([])
  expect(found(['Seen: أمل حداد.', 'Told by a. source.'])).toEqual([
    'stops draft-named-to-state facts.items.0',
    'stops draft-source-named facts.items.1'
  ])
})

test('what was agreed to when it was written and is taken back by now counts, on its pages and on record', () => {
  const takenBack = { on: '2026-03-02', sure: true }
  const tookBack = { ...zora, consents: [yes('state', { takenBack }), yes('public', { takenBack })] }
  expect(found(['Nobody was there.'], [tookBack])).toEqual([
    'stops draft-named-taken-back subject',
    'stops draft-named-taken-back names',
    'stops draft-public-more-than-agreed names'
  ])
  expect(found(['.'], [zora], [{ ...named, publicForm: 'full' as never }])).toEqual([
    'stops draft-public-more-than-agreed names'
  ])
})

test('a source whose name is part of that of somebody who may be named stands in no text by herself', () => {
  const son = person('Mohamed Ahmed Ali', { consents: [yes('state')] })
  const stands = (text: string, source: string) => found([text], [zora, son], [], [source])
  expect(stands('Mohamed Ahmed Ali was held.', 'Ahmed Ali')).toEqual([])
  for (const [text, source] of [
    ['His father, Ahmed Ali, reported this.', 'Ahmed Ali'],
    ['Mohamed Ahmed Ali was held; Ahmed Ali reported it.', 'Ahmed Ali'],
    ['Told by Mohamed Ahmed Ali Hassan.', 'Mohamed Ahmed Ali Hassan']
  ] as const)
    expect(stands(text, source), text).toEqual(['stops draft-source-named facts.items.0'])
})

test('put before other mandates it names who agreed to that as well', () => {
  const put = (consents: ReturnType<typeof yes>[], names: (typeof named)[] = []) => {
    const her = { ...zora, consents: [yes('state'), ...consents] }
    const of = ofCase([her])
    return namesInText(inventedDraft(['.'], { names }), of, { mandates: true }).map(({ code, field }) => [code, field])
  }
  expect(put([yes('other-mandate')])).toEqual([])
  expect(put([])).toEqual([['draft-named-to-mandate', 'subject']])
  expect(put([yes('other-mandate', { given: 'no' })])).toHaveLength(1)
  const takenBack = { on: '2026-03-02', sure: true }
  expect(put([yes('other-mandate', { takenBack })])).toEqual([['draft-named-taken-back', 'subject']])
})

test('of one who stands in several records the strictest answer counts for the public too', () => {
  const full = person('a', { name: 'Zorabel Quint', consents: [yes('state'), yes('public', { as: 'full' })] })
  const inFull = { ...named, publicForm: 'full' as never }
  expect(found(['.'], [full], [inFull])).toEqual([])
  expect(found(['.'], [full, zora], [inFull])).toEqual(['stops draft-public-more-than-agreed names'])
})
