import { describe, expect, it } from 'vitest'
import { m } from '#messages'
import { onlyOld, sheetReplaced } from './sheet-replaced.ts'

type Desk = Parameters<typeof onlyOld>[0]

const desk = (held: number[]) =>
  ({
    me: {
      people: {
        epochs: [1, 2, 3].map((number) => ({ destroyedOn: null, statement: { own: { value: { number } } } })),
        holders: held.map((number) => ({ number, holder: 'ama' }))
      }
    },
    office: { roster: { trusted: [{ id: 'ama' }] } }
  }) as unknown as Desk

describe('what is said of the old sheet once another is in force', () => {
  it('is that it be destroyed, where the new one opens all', () => {
    expect(sheetReplaced(4, onlyOld(desk([1, 2, 3])))).toBe(m.sheet_replaced({ number: '4' }))
  })

  it('is that it be kept, where an epoch is opened by it alone', () => {
    const said = sheetReplaced(4, onlyOld(desk([3])))
    expect(said).toBe(m.sheet_replaced_keep({ number: '4', numbers: '1, 2' }))
    expect(said).toMatch(/Keep the old one/)
    expect(said).not.toMatch(/destroy/i)
  })
})
