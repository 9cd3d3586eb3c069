import { beforeAll, describe, expect, it } from 'vitest'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sayConfirmed, sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { epochSigners, needsSecond, signersSeen, whyNotConfirm } from './two-officers.ts'

describe('an epoch that waits for a second officer', () => {
  it('waits where there is one, and nowhere else', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(needsSecond)).toEqual([false, true, true])
  })

  it('is confirmed by another one of those who hold keys, while all are there to whom it was sealed', () => {
    const pending = { by: 'a', holders: ['a', 'b', 'recovery'] }
    expect(whyNotConfirm(pending, ['a', 'b'], 'b')).toBeNull()
    expect(whyNotConfirm(pending, ['a', 'b', 'd'], 'd')).toBeNull()
    expect(whyNotConfirm(pending, ['a', 'b'], 'a')).toBe('own-epoch')
    expect(whyNotConfirm(pending, ['a', 'b'], 'c')).toBe('not-confirmed-yet')
    // Its maker has gone; one to whom it was sealed has.
    expect(whyNotConfirm(pending, ['b', 'd'], 'b')).toBe('epoch-of-who-left')
    expect(whyNotConfirm(pending, ['a', 'd'], 'd')).toBe('epoch-of-who-left')
  })
})

describe('who opened an epoch, and who confirmed it', () => {
  const officer = (id: string) => {
    const { secret, verifyKey } = makeSigningKey()
    const card = { id, mandate: 'defenders', role: 'case-officer', recipient: '', verifyKey: toBase64url(verifyKey) }
    return { secret, card }
  }
  const [ama, bo, stranger] = ['ama', 'bo', 'stranger'].map(officer) as [Officer, Officer, Officer]
  type Officer = ReturnType<typeof officer>
  let epoch: Awaited<ReturnType<typeof makeEpoch>>
  beforeAll(async () => {
    epoch = await makeEpoch({ mandate: 'defenders', openedOn: '2026-03-02' })
  })
  const read = (opener: Officer | null, second: Officer | null, of = epoch.card, roster = both()) =>
    epochSigners(
      {
        statement: epoch.statement,
        opened: opener && sayOpened(opener.secret, of),
        confirmed: second && sayConfirmed(second.secret, of)
      },
      roster
    )
  const step = (...trusted: Officer['card'][]) => ({ state: '', trusted })
  const both = () => ({
    trusted: [ama.card, bo.card],
    removed: [] as Officer['card'][],
    steps: [step(ama.card, bo.card)]
  })

  it('is told by their signatures, and stays so when one of them has left', () => {
    const two = { openedBy: 'ama', confirmedBy: 'bo' }
    expect(read(ama, bo)).toEqual(two)
    expect(read(ama, bo, epoch.card, { ...both(), trusted: [bo.card], removed: [ama.card] })).toEqual(two)
    // The day is that of the confirmation: who opened it signed the rest.
    const laterOn = { ...epoch.card, openedOn: '2026-03-09' }
    expect(read(ama, bo, laterOn)).toEqual({ openedBy: 'ama', confirmedBy: null })
  })

  it('is not one person by two cards, the second from after the first was removed', () => {
    const again = officer('bo again')
    const roster = {
      trusted: [ama.card, again.card],
      removed: [bo.card],
      steps: [step(ama.card, bo.card), step(ama.card), step(ama.card, again.card)]
    }
    expect(read(again, bo, epoch.card, roster)).toEqual({ openedBy: 'bo again', confirmedBy: null })
    expect(read(again, ama, epoch.card, roster)).toEqual({ openedBy: 'bo again', confirmedBy: 'ama' })
  })

  it('is nobody whom the officers never let in, and never the same one twice', () => {
    expect(read(ama, stranger)).toEqual({ openedBy: 'ama', confirmedBy: null })
    expect(read(stranger, bo)).toEqual({ openedBy: null, confirmedBy: 'bo' })
    expect(read(ama, ama)).toEqual({ openedBy: 'ama', confirmedBy: null })
    expect(read(ama, null)).toEqual({ openedBy: 'ama', confirmedBy: null })
    expect(read(null, null)).toEqual({ openedBy: null, confirmedBy: null })
    const another = { ...epoch.card, number: 7 }
    expect(read(ama, bo, another)).toEqual({ openedBy: null, confirmedBy: null })
  })

  it('is the first officer of the epoch with which the office began, and nobody of this office before it', () => {
    const at = (number: number, began: number, opener: Officer | null) => {
      const card = { ...epoch.card, number }
      const statement = { ...epoch.statement, own: { ...epoch.statement.own, value: card } }
      const row = { statement, opened: opener && sayOpened(opener.secret, card), confirmed: null }
      return signersSeen(row, { roster: both(), began }, 'first')
    }
    expect(at(1, 1, null)).toEqual({ openedBy: 'first', confirmedBy: null })
    expect(at(2, 1, null)).toEqual({ openedBy: null, confirmedBy: null })
    expect(at(2, 1, bo)).toEqual({ openedBy: 'bo', confirmedBy: null })
    expect(at(3, 3, ama)).toEqual({ openedBy: 'ama', confirmedBy: null })
    expect(at(2, 3, ama)).toBeNull()
  })
})
