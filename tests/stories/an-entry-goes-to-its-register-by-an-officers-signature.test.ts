import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { fingerprintOfFields, signEntryWord, type EntryWord } from '#mandate/entries/word.ts'
import { decideEntry as decideUnsigned } from '#mandate/registers/decide-entry.ts'
import { listEntries } from '#mandate/registers/list-entries.ts'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { codes, must } from '#tests/office-desk.ts'
import { bring, decideEntry, jobDesk, promise, releaseWaiting } from '#tests/registers.ts'
import { roleInHand, today } from '#tests/role-in-hand.ts'
import { idOf, keyOf, takesOffice } from '#tests/signing-officers.ts'

const { db, other, inHand, isPublic } = await roleInHand()
afterAll(() => db.close())
const second = idOf('second elsewhere')
for (const id of [idOf('bringer elsewhere'), second])
  await takesOffice(db.owner, { id, mandate: 'torture', role: 'case-officer' })

const body = { ...promise('Invented: nobody decided on this'), address: undefined }
const waits = async () => must(await bring(other('bringer'), 'state-commitment', body)).id
const listed = async (id: string) =>
  must(await listEntries(other('second'), null)).entries.find((one) => one.id === id)!
const wordOn = async (id: string, more: Partial<EntryWord> = {}): Promise<EntryWord> => {
  const entry = await listed(id)
  const of = { officer: second, mandate: 'torture', entry: id, decision: 'let-through' as const, on: today }
  return { ...of, number: entry.decisions + 1, fields: fingerprintOfFields(entry), ...more }
}
const signs = (word: EntryWord, by = second) => signEntryWord(keyOf(by).secret, word)
/** Past every verb, with the office's role: that the second officer let it through; then the job looks. */
const forge = async (entry: string, word: object | null, number = 1) => {
  await inHand((trx) =>
    sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
      values (${entry}, ${number}, 'let-through', ${second}, ${today}, ${word && JSON.stringify(word)}::jsonb)`.execute(
      trx
    )
  )
  must(await releaseEntry(jobDesk(db, today), entry))
  const { stands, reason } = await listed(entry)
  return [stands, reason, await isPublic(entry)]
}
const refusedByJob = ['withdrawn', 'entry-not-signed', false]

test('the office’s database role says nothing in an officer’s name: the job releases what she signed, and nothing else', async () => {
  const entry = await waits()
  await expect(forge(entry, null)).rejects.toThrow(/no officer signed/)
  expect(await forge(entry, { purpose: 'entry-word' })).toEqual(refusedByJob)
  // Her own word on something else, on another day, or said by whom nobody confirmed.
  const another = await waits()
  const ofAnother = signs(await wordOn(another))
  const ofAnotherDay = async (id: string) => signs(await wordOn(id, { on: '2026-11-25' }))
  const nobody = idOf('of its own making')
  const byNobody = async (id: string) => signs(await wordOn(id, { officer: nobody }), nobody)
  for (const make of [async () => ofAnother, ofAnotherDay, byNobody]) {
    const id = await waits()
    expect(await forge(id, await make(id))).toEqual(refusedByJob)
  }
  const otherFields = await waits()
  const fields = fingerprintOfFields({ ...(await listed(otherFields)), body: { ...body, text: 'Another text' } })
  expect(await forge(otherFields, signs(await wordOn(otherFields, { fields })))).toEqual(refusedByJob)
  const hers = await waits()
  expect(await forge(hers, signs(await wordOn(hers)))).toEqual(['let-through', null, true])
})

test('JSON’s own null, and whatever else is no statement, is no word of hers', async () => {
  for (const word of ['null', '1', '"x"', '[]', '{}']) {
    const entry = await waits()
    await inHand((trx) =>
      sql`insert into known.entry_decision (entry, number, decision, by_whom, on_day, word)
        values (${entry}, 1, 'let-through', ${second}, ${today}, ${word}::jsonb)`.execute(trx)
    ).catch(() => null)
    must(await releaseEntry(jobDesk(db, today), entry))
    expect(await isPublic(entry), word).toBe(false)
  }
})

test('her old word brings nothing back that was taken out since', async () => {
  const entry = await waits()
  const word = signs(await wordOn(entry))
  must(await decideUnsigned(other('second'), { entry, decision: 'let-through', word }))
  await releaseWaiting(db, today)
  expect(await isPublic(entry)).toBe(true)
  must(await decideEntry(other('second'), { entry, decision: 'withdrawn', reason: 'By mistake' }))
  await releaseWaiting(db, today)
  expect(await forge(entry, word, 3)).toEqual(refusedByJob)
})

test('what she did not sign, signed yesterday or of something else is refused in words before the job sees it', async () => {
  const entry = await waits()
  const decide = async (more: object) =>
    codes(await decideUnsigned(other('second'), { entry, decision: 'let-through', ...more }))
  expect(await decide({})).toEqual(['entry-not-signed'])
  expect(await decide({ word: signs(await wordOn(entry, { on: '2026-11-25' })) })).toEqual(['day-is-over'])
  expect(await decide({ word: signs(await wordOn(entry, { entry: randomUUID() })) })).toEqual(['false-signature'])
  expect(await decide({ word: signs(await wordOn(entry), idOf('bringer elsewhere')) })).toEqual(['false-signature'])
  expect(await decide({ word: signs(await wordOn(entry)) })).toEqual([])
})
