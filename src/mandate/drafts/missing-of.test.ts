import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#platform/project-root.ts'
import { aDraft, ofCase, person, put, yes } from '../../../tests/a-draft.ts'
import {
  addParagraph,
  addresseesOf,
  addressTo,
  concern,
  decide,
  lineOf,
  lookAt,
  paragraphText
} from './draft-document.ts'
import { missingOf } from './missing-of.ts'
import type { OfCase } from './text-of.ts'

const amal = person('Amal Haddad', { sex: 'woman', consents: [yes('state'), yes('public', { as: 'full' })] })
const codes = (doc: Y.Doc, of: OfCase) => missingOf(doc, of).map(({ code }) => code)
const takenBack = { on: '2026-03-02', sure: true }

it('finds nothing in a letter that has all, and all that an empty one lacks', () => {
  expect(codes(aDraft(), ofCase([amal]))).toEqual([])
  const empty = new Y.Doc()
  const found = missingOf(empty, ofCase([amal]))
  expect(found.filter(({ stops }) => stops).map(({ code }) => code)).toEqual([
    'draft-no-addressee',
    'draft-no-subject',
    'draft-no-facts',
    'draft-no-questions'
  ])
  expect(found.map(({ code }) => code)).toContain('draft-no-articles')
  addressTo(empty, { id: 'to', name: ' ', class: 'company' })
  expect(codes(empty, ofCase([]))).toContain('draft-addressee-unnamed')
  decide(empty, 'kind', 'UA')
  expect(codes(empty, ofCase([]))).toContain('draft-no-measures')
})

describe('a name of who may not be named to the addressee', () => {
  it('stops the letter wherever it stands, in another spelling, and says at which paragraph', () => {
    const doc = aDraft()
    const id = put(doc, 'facts', 'Somebody saw أمل حداد there.')
    const of = ofCase([person('p', { name: 'Amal Haddad', otherNames: 'أمل حداد; A. Haddad', consents: [] })])
    expect(missingOf(doc, of)).toContainEqual({
      code: 'draft-named-to-state',
      field: `paragraph/${id}`,
      params: { name: 'Amal Haddad' },
      stops: true
    })
    lineOf(doc, 'subject').insert(0, 'AMAL  HADDAD: ')
    expect(missingOf(doc, of)).toContainEqual(
      expect.objectContaining({ code: 'draft-named-to-state', field: 'subject' })
    )
  })

  it('stops it too where her other names are set apart by the commas of another script', () => {
    const doc = aDraft()
    put(doc, 'facts', '有人见过李乙。')
    const of = ofCase([person('p', { name: '李甲', otherNames: '李丁，李乙；李丙', consents: [] })])
    expect(codes(doc, of)).toContain('draft-named-to-state')
  })

  it('is judged by each addressee, and told apart from a yes that was taken back', () => {
    const doc = aDraft()
    put(doc, 'facts', 'Amal Haddad was held.')
    expect(codes(doc, ofCase([amal]))).toEqual([])
    addressTo(doc, { id: 'too', name: 'A company', class: 'company' })
    expect(codes(doc, ofCase([amal]))).toEqual(['draft-named-to-other'])
    expect(codes(doc, ofCase([{ ...amal, consents: [yes('state', { takenBack }), yes('other-addressee')] }]))).toEqual([
      'draft-consent-taken-back',
      'draft-named-taken-back'
    ])
  })

  it('is looked for in parts as well, but not where the part is of a name that may stand', () => {
    const doc = aDraft()
    put(doc, 'facts', 'Ms. Haddad was held.')
    const sister = person('Lina Haddad')
    expect(missingOf(doc, ofCase([sister])).map(({ code, stops }) => [code, stops])).toContainEqual([
      'draft-part-of-name',
      false
    ])
    expect(codes(doc, ofCase([amal, sister]))).toEqual([])
  })
})

it('a source stands in no letter, unless she is somebody who may be named', () => {
  const doc = aDraft()
  put(doc, 'background', 'Told by Kim Source and by Amal Haddad.')
  expect(codes(doc, ofCase([amal], ['Kim Source', 'Amal Haddad']))).toEqual(['draft-source-named'])
})

it('who said no to the matter being taken up is in no letter; of a minor by name it says so', () => {
  const doc = aDraft()
  const no = { ...amal, consents: [...amal.consents, yes('take-up', { given: 'no' })] }
  expect(codes(doc, ofCase([no]))).toEqual(['draft-not-to-take-up'])
  expect(codes(doc, ofCase([{ ...amal, isMinor: true }]))).toEqual(['draft-minor-by-name'])
  lineOf(doc, 'subject').insert(0, 'Amal Haddad: ')
  expect(codes(doc, ofCase([{ ...amal, isMinor: true }]))).toEqual(['draft-minor-by-name', 'draft-minor-in-public'])
})

it('asks after persons who are there and were not chosen, and after a place that was to be filled in', () => {
  const doc = aDraft()
  concern(doc, 'Amal Haddad', false)
  put(doc, 'background', 'This concerns [name], a lawyer.')
  expect(codes(doc, ofCase([amal]))).toEqual(['draft-no-persons', 'draft-gap'])
})

it('who stands in a case that was merged into this one is looked for as well, and asked for nothing else', () => {
  const doc = aDraft()
  put(doc, 'facts', 'Lina Haddad was held, as Kim Source says.')
  const merged = { persons: [amal, person('Lina Haddad')], sources: ['Kim Source'] }
  expect(codes(doc, ofCase([amal]))).toEqual([])
  expect(missingOf(doc, ofCase([amal]), merged).map(({ code }) => code)).toEqual([
    'draft-named-to-state',
    'draft-source-named'
  ])
})

it('finds every place to be filled in of each text block in each language, and none of them is cleared', () => {
  const blocks = parse<Record<string, string>>(readFileSync(`${projectRoot}/reference/letter-blocks.csv`), {
    columns: true
  })
  for (const text of blocks.flatMap((line) => [line.text_en!, line.text_fr!, line.text_es!])) {
    const doc = aDraft()
    put(doc, 'background', text)
    const found = missingOf(doc, ofCase([amal]))
    expect(found, text).toHaveLength(text.split('[').length - 1)
    expect(found.every(({ code, stops }) => code === 'draft-gap' && stops)).toBe(true)
  }
})

it('asks to look at what was put in for a letter in another language or to another State, until somebody did', () => {
  const doc = aDraft()
  const made = { id: 'made', section: 'treaties', by: 'ama', on: '2026-03-02', language: 'en', state: 'PER' } as const
  addParagraph(doc, made, 'A covenant. Peru: State party since 1978.')
  const [first] = addresseesOf(doc)
  addressTo(doc, { ...first!, class: 'state', name: 'PER' })
  expect(codes(doc, ofCase([amal]))).toEqual([])
  addressTo(doc, { ...first!, class: 'state', name: 'KEN' })
  expect(missingOf(doc, ofCase([amal]))).toEqual([
    { code: 'draft-other-state', field: 'paragraph/made', params: {}, stops: false }
  ])
  decide(doc, 'language', 'es')
  expect(codes(doc, ofCase([amal]))).toEqual(['draft-other-language', 'draft-other-state'])
  lookAt(doc, 'made')
  expect(codes(doc, ofCase([amal]))).toEqual([])
  // To a company the obligations of the State where it happened are set out.
  const bound = aDraft()
  addParagraph(bound, made, 'A covenant. Peru: State party since 1978.')
  addressTo(bound, { ...addresseesOf(bound)[0]!, class: 'company', name: 'An Invented Company' })
  expect(codes(bound, ofCase([]))).not.toContain('draft-other-state')
})

it('asks to look at what a source said word for word, until it is changed or an officer looked at it', () => {
  const said = 'She is with her aunt at Hill Street 3.'
  const doc = aDraft()
  const id = put(doc, 'facts', said, 'incident:1', said)
  expect(missingOf(doc, ofCase([amal]))).toEqual([
    { code: 'draft-own-words', field: `paragraph/${id}`, params: {}, stops: false }
  ])
  paragraphText(doc, id).insert(said.length, ' This was in March.')
  expect(codes(doc, ofCase([amal]))).toEqual(['draft-own-words'])
  lookAt(doc, id)
  expect(codes(doc, ofCase([amal]))).toEqual([])
  const other = put(doc, 'facts', said, 'incident:2', said)
  paragraphText(doc, other).delete(10, 20)
  expect(codes(doc, ofCase([amal]))).toEqual([])
})

it('asks to look at a name that was withheld, which may stay so, and at no quotation', () => {
  const doc = aDraft()
  put(doc, 'background', '[withheld] wrote: “Their [sic] … [...] gone.”')
  expect(missingOf(doc, ofCase([amal])).map(({ code, stops }) => [code, stops])).toEqual([['draft-gap', false]])
})

it('asks to look at how another kind of addressee is greeted, or this one in another language', () => {
  const greetings = (['state', 'company'] as const).flatMap((of) =>
    (['en', 'fr'] as const).map((language) => {
      return { line: 'salutation' as const, class: of, language, text: `${of} ${language}` }
    })
  )
  const found = (greeted: string, more: (doc: Y.Doc) => void = () => undefined) => {
    const doc = aDraft()
    lineOf(doc, 'salutation').delete(0, lineOf(doc, 'salutation').length)
    lineOf(doc, 'salutation').insert(0, greeted)
    addressTo(doc, { ...addresseesOf(doc)[0]!, class: 'company', name: 'A company' })
    more(doc)
    return missingOf(doc, { ...ofCase([amal]), greetings })
      .map(({ code }) => code)
      .filter((code) => code.endsWith('of-another'))
  }
  expect(found('company en')).toEqual([])
  expect(found('Dear colleagues')).toEqual([])
  expect(found('state en')).toEqual(['draft-salutation-of-another'])
  expect(found('company fr')).toEqual(['draft-salutation-of-another'])
  expect(found('state en', (doc) => lookAt(doc, 'salutation'))).toEqual([])
})
