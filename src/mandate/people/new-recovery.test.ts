import { describe, expect, it } from 'vitest'
import { recoveryPrint, undated, type EpochCard } from '#platform/sealing/epochs.ts'
import { covers, epochsOfSheetAlone, epochsToCover, recoveryInForce } from './new-recovery.ts'
import type { People } from './people.ts'

const card = (number: number, recovery?: string): EpochCard => ({
  number,
  mandate: 'defenders',
  recipient: `epoch ${number}`,
  verifyKey: 'key',
  openedOn: '2026-03-02',
  previous: null,
  ...(recovery && { recovery: recoveryPrint(recovery) })
})
const told = (...recipients: string[]) => recipients.map((recipient) => ({ recipient }))

describe('the recovery recipient in force', () => {
  it('is the one that the newest card names, and before there is one, whom the office began with', () => {
    const all = told('first', 'second', 'third')
    expect(recoveryInForce('first', [], all)).toBe('first')
    expect(recoveryInForce('first', [card(2)], all)).toBe('first')
    expect(recoveryInForce('first', [card(2), card(3, 'second'), card(4)], all)).toBe('second')
    expect(recoveryInForce('first', [card(2, 'second'), card(3, 'third')], all)).toBe('third')
  })

  it('is none where the server tells of another', () => {
    expect(recoveryInForce('first', [card(2, 'second')], told('first', 'of the server'))).toBeNull()
    expect(recoveryInForce('first', [card(2, 'second')], [])).toBeNull()
  })

  it('is part of what the opener of an epoch signs; a card without one is what it always was', () => {
    expect(undated(card(2, 'second'))).not.toBe(undated(card(2, 'third')))
    expect(undated(card(2, 'second'))).not.toBe(undated(card(2)))
    expect(undated({ ...card(2), recovery: undefined })).toBe(undated(card(2)))
  })
})

describe('what a new sheet has to open', () => {
  const people = {
    epochs: [1, 2, 3, 4].map((number) => ({
      destroyedOn: number === 1 ? '2026-03-03' : null,
      statement: { own: { value: card(number) } }
    })),
    holders: [
      { number: 2, holder: 'recovery' },
      { number: 3, holder: 'ama' },
      { number: 3, holder: 'recovery' },
      { number: 4, holder: 'bo' },
      { number: 2, holder: 'gone' }
    ]
  } as unknown as People

  it('is each epoch that is kept and that somebody who is trusted holds; the rest is left to the old one', () => {
    expect(epochsToCover(people, ['ama', 'bo'])).toEqual([3, 4])
    expect(epochsOfSheetAlone(people, ['ama', 'bo'])).toEqual([2])
    expect(epochsToCover(people, ['ama'])).toEqual([3])
  })

  it('is all of them, each once', () => {
    const of = (...numbers: number[]) => numbers.map((number) => ({ number }))
    expect(covers(of(4, 3), [3, 4])).toBe(true)
    for (const wrong of [of(3), of(3, 3), of(3, 4, 4), of(2, 3, 4)]) expect(covers(wrong, [3, 4])).toBe(false)
  })
})
