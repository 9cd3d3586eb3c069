import { expect, it } from 'vitest'
import { concern, paragraphsOf, paragraphText } from '#mandate/drafts/draft-document.ts'
import { aDraft, person, yes } from '../../../../tests/a-draft.ts'
import { beginUsual } from './usual.ts'

const who = {
  block: 'who-defender',
  section: 'background' as const,
  kinds: [],
  addressees: [],
  themes: [],
  usual: true,
  text: { en: 'This concerns [name], who [does what].' }
}
const hand = { by: 'ama', on: '2026-03-02' }
const begun = (...persons: Parameters<typeof person>[]) => {
  const doc = aDraft()
  for (const [id] of persons) concern(doc, id, true)
  const all = persons.map((one) => person(...one))
  beginUsual(doc, [who], [], hand, all)
  return paragraphText(doc, paragraphsOf(doc, 'background')[0]!.id).toJSON()
}

it('names whom a letter concerns where all of them agreed to that, and leaves it to be filled in where one did not', () => {
  const agreed = { consents: [yes('state')] }
  expect(begun(['Amal Haddad', agreed], ['Bo Known', agreed])).toBe(
    'This concerns Amal Haddad and Bo Known, who [does what].'
  )
  expect(begun(['Amal Haddad', agreed], ['Lina Haddad', {}])).toBe('This concerns [name], who [does what].')
})

it('keeps of what a source told her own words beside it, and of what an officer wrote nothing', () => {
  const doc = aDraft()
  const told = { id: '1', text: 'They came at night.', isOfSource: true }
  beginUsual(doc, [], [told, { id: '2', text: 'Written here.', isOfSource: false }], hand, [])
  expect(paragraphsOf(doc, 'facts').map(({ said }) => said)).toEqual([undefined, told.text, undefined])
})
