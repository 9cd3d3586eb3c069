import { expect, test } from 'vitest'
import { submissionLimits } from '#mandate/intake/upload-limits.ts'
import { fileRoom } from './file-room.ts'

const uploads = (count: number, bytes = 1) => Array.from({ length: count }, () => ({ bytes }))

test('room is gone where no picture with its copy fits, or nine tenths of the bytes are taken', () => {
  expect(fileRoom([])).toEqual({ count: 0, bytes: 0, isFull: false })
  expect(fileRoom(uploads(submissionLimits.files - 2)).isFull).toBe(false)
  expect(fileRoom(uploads(submissionLimits.files - 1)).isFull).toBe(true)
  expect(fileRoom(uploads(1, submissionLimits.bytes * 0.9)).isFull).toBe(false)
  expect(fileRoom(uploads(1, submissionLimits.bytes * 0.9 + 1)).isFull).toBe(true)
})
