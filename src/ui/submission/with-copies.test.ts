import { expect, test } from 'vitest'
import type { SealedFile } from '#mandate/intake/payloads.ts'
import { withCopies } from './with-copies.ts'

const parts = { secret: 'S', name: 'a.jpg', type: 'image/jpeg', size: 3, sha256: 'H', parts: [] }
const file = (upload: string, more: Partial<SealedFile> = {}): SealedFile => ({
  upload,
  ...parts,
  custody: [{ on: '2026-03-02', what: 'sealed-here', by: 'server' }],
  ...more
})
const note = (of: string, upload: string) => ({
  officer: 'ama',
  note: { v: 1 as const, kind: 'copy-made' as const, on: '2026-03-03', of, copy: { upload, ...parts } }
})

test('a copy that an officer made stands beside its own original, with whose hand and which day in its custody', () => {
  const [first, second] = withCopies([file('one'), file('two')], [note('two', 'copy of two')])
  expect(first).toEqual(file('one'))
  expect(second!.stripped!.upload).toBe('copy of two')
  expect(second!.custody.at(-1)).toEqual({ on: '2026-03-03', what: 'metadata-stripped', by: 'ama' })
})

test('what its source sent along is never put aside for another', () => {
  const own = file('one', { stripped: { upload: 'her copy', ...parts } })
  expect(withCopies([own], [note('one', 'another')])).toEqual([own])
})
