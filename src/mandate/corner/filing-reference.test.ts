import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readWorking, workingReference } from '../communications/communication.ts'
import { filingReference } from './filing-reference.ts'

const digitsOf = (reference: string) => Number(reference.replaceAll('-', ''))

test('eleven digits in groups, the same each time, of which two check the others', () => {
  expect(filingReference('3f1c9a02-5d1e-4c0a-9f00-0123456789ab')).toBe('058-839-042-79')
  expect(filingReference('00000000-5d1e-4c0a-9f00-0123456789ab')).toBe('000-000-000-97')
})

test('it is no letter’s working reference, and with a digit misheard or two swapped it is neither', () => {
  for (let one = 0; one < 500; one++) {
    const id = randomUUID()
    const reference = filingReference(id)
    expect(reference).toMatch(/^\d{3}-\d{3}-\d{3}-\d{2}$/)
    expect(digitsOf(reference) % 97).toBe(0)
    expect(digitsOf(workingReference(`AL-${id}`)!) % 97).toBe(1)
    expect(readWorking(reference)).toBeNull()
    const misheard = reference.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))
    const swapped = reference.replace(/(\d)(\d)-/, '$2$1-')
    for (const wrong of [misheard, swapped].filter((one) => one !== reference))
      expect([0, 1]).not.toContain(digitsOf(wrong) % 97)
  }
})
