import { expect, test } from 'vitest'
import { fingerprintOfProposal, isFingerprint } from './proposal.ts'

const proposal = { id: '1', reason: 'as the original says', differences: [{ field: 'persons', before: 2, after: 3 }] }

test('a proposal has one fingerprint, and each other proposal another', () => {
  const own = fingerprintOfProposal(proposal)
  expect(own).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/)
  expect(fingerprintOfProposal({ ...proposal })).toBe(own)
  for (const other of [{ id: '2' }, { reason: 'so' }, { differences: [] }])
    expect(fingerprintOfProposal({ ...proposal, ...other })).not.toBe(own)
})

test('it is the same in capitals and without its dashes; cut off it is none', () => {
  const own = fingerprintOfProposal(proposal)
  expect(isFingerprint(own.toUpperCase().replaceAll('-', ''), own)).toBe(true)
  expect(isFingerprint(` ${own.replaceAll('-', ' ')} `, own)).toBe(true)
  expect(isFingerprint(own.slice(0, -1), own)).toBe(false)
})
