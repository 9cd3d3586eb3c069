import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { aDraft, ofCase, person, put, yes } from '../../../tests/a-draft.ts'
import { beginFurther, type FurtherOf } from './begin-further.ts'
import { addresseesOf, concerned, factsOf, lineOf } from './draft-document.ts'
import { textOf } from './text-of.ts'

const amal = person('Amal Haddad', { consents: [yes('state')] })
const bo = person('Bo Unknown')
let id = 0
const of = (more: Partial<FurtherOf> = {}): FurtherOf => ({
  first: null,
  persons: [amal, bo],
  tags: ['theme:threats'],
  kind: 'AL',
  language: 'fr',
  invented: true,
  slug: 'AL-PER-1-2026',
  addressee: { name: 'PER', class: 'state' },
  earlier: 'An earlier letter, answered in part.',
  open: ['Who ordered it?', 'What has followed?'],
  frame: {
    salutation: 'Excellence,',
    questions: 'We ask again:',
    courtesy: 'With respect.',
    closing: ['It is public.']
  },
  mark: '[withheld]',
  by: 'ama',
  on: '2026-03-02',
  id: () => `new-${id++}`,
  ...more
})

it('begins with addressee, language and reference of the letter that it follows, and asks its open questions again', () => {
  const next = new Y.Doc()
  beginFurther(next, of())
  expect(factsOf(next)).toMatchObject({ kind: 'AL', language: 'fr', invented: true, beside: null })
  expect(addresseesOf(next)).toMatchObject([{ name: 'PER', class: 'state' }])
  const { letter, record } = textOf(next, ofCase([amal, bo]))
  expect(letter.questions).toEqual({ lead: 'We ask again:', items: ['Who ordered it?', 'What has followed?'] })
  expect(letter.earlier).toEqual(['An earlier letter, answered in part.'])
  expect(record).toMatchObject({ earlier: ['AL-PER-1-2026'], themes: ['threats'], persons: 1 })
  expect(concerned(next)).toEqual(['Amal Haddad'])
  expect(lineOf(next, 'salutation').toJSON()).toBe('Excellence,')
})

it('takes along what the draft of the first letter says of the matter, and no name that may be told no more', () => {
  const first = aDraft()
  put(first, 'facts', 'Amal Haddad and Bo Unknown were held.')
  const next = new Y.Doc()
  beginFurther(next, of({ first }))
  const { letter } = textOf(next, ofCase([amal, bo]))
  expect(letter.facts.items).toEqual(['A meeting was broken up.', 'Amal Haddad and [withheld] were held.'])
  expect(letter.questions.items).toEqual(['Who ordered it?', 'What has followed?'])
  expect(factsOf(next)).toMatchObject({ language: 'fr', beside: null })
})
