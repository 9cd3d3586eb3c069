import { expect, test } from 'vitest'
import type { SealedPerson, SealedSubmission } from '#mandate/intake/payloads.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { sealJson } from '#platform/sealing/seal.ts'
import { floodOf } from '#tests/invented-texts.ts'
import { linesHere } from './lines.ts'

// Whoever is in it is invented.
const office = await makeIdentity()
const source = await makeIdentity()
const text = floodOf(1)[0]!

const written = (answers: SealedSubmission['answers'], person: Partial<SealedPerson> = {}): SealedSubmission => ({
  v: 1,
  lang: 'en',
  subject: 'person',
  answers,
  persons: [{ id: 'p1', kind: 'person', name: '', ...person }],
  consents: [],
  files: [],
  source: { recipient: source.recipient, verifyKey: 'a'.repeat(43) },
  lookupHash: 'a'.repeat(43),
  epoch: 1,
  filedOn: '2026-03-02'
})
const came = async (id: string, said: unknown) => ({
  id,
  on: '2026-03-02',
  danger: true,
  lang: 'en',
  body: toBase64url(await sealJson(said, [office.recipient]))
})

test('who is concerned, and when it happened, set a report apart in its line; what does not open is no line with another', async () => {
  const shut = { id: 'shut', on: '2026-03-02', danger: true, lang: 'en', body: toBase64url(new Uint8Array(300)) }
  const lines = await linesHere()(
    [
      await came('one', written({ what: text })),
      await came('two', written({ what: text })),
      await came('named', written({ what: text }, { name: 'Amal Haddad', contact: '0612345678' })),
      await came(
        'dated',
        written({ what: text, when: { typed: '3 March 2026', calendar: 'gregorian', value: '2026-03-03' } })
      ),
      shut,
      { ...shut, id: 'shut too' },
      await came('empty', written({}))
    ],
    [office.secret]
  )
  expect(
    lines.map(({ of }) => of.map(({ id, differs }) => [id, differs])).toSorted((a, b) => a.length - b.length)
  ).toEqual([
    [['shut', null]],
    [['shut too', null]],
    [['empty', null]],
    [
      ['one', null],
      ['two', null],
      ['named', 'Amal Haddad 0612345678'],
      ['dated', '3 March 2026']
    ]
  ])
})
