import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { aDraft, ofCase, person, put, yes } from '../../../tests/a-draft.ts'
import { beginParallel } from './begin-parallel.ts'
import { addressTo, concerned, factsOf, paragraphsOf, paragraphText } from './draft-document.ts'
import { missingOf } from './missing-of.ts'
import { textOf } from './text-of.ts'

it('takes the facts along as its own, and of names those alone that may be told to its addressee', () => {
  const first = aDraft()
  put(first, 'facts', 'Amal Haddad and Bo Known were held.')
  const amal = person('Amal Haddad', { consents: [yes('state')] })
  const bo = person('Bo Known', { consents: [yes('state'), yes('other-addressee')] })
  const next = new Y.Doc()
  let id = 0
  beginParallel(first, 'first', next, {
    persons: [amal, bo],
    class: 'company',
    as: 'company',
    mark: '[withheld]',
    by: 'ama',
    on: '2026-03-02',
    id: () => `new-${id++}`
  })
  addressTo(next, { id: 'to', name: 'A company', class: 'company' })
  const of = ofCase([amal, bo])
  const { letter, record } = textOf(next, of)
  expect(letter.facts.items).toEqual(['A meeting was broken up.', '[withheld] and Bo Known were held.'])
  expect(letter.questions.items).toEqual([])
  expect(record.names).toEqual([])
  expect(concerned(next)).toEqual(['Amal Haddad'])
  expect(missingOf(next, of).map(({ code }) => code)).not.toContain('draft-named-to-other')
  expect(missingOf(next, of).map(({ code }) => code)).toContain('draft-gap')
  expect(factsOf(next).beside).toEqual({ draft: 'first', as: 'company' })
  // Its own from now on.
  paragraphText(next, paragraphsOf(next, 'facts')[0]!.id).insert(0, 'Another. ')
  expect(textOf(first, of).letter.facts.items[0]).toBe('A meeting was broken up.')
})
