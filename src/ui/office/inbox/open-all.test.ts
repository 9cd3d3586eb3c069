import { expect, test } from 'vitest'
import { openable } from './open-all.ts'

const entry = (id: string, more: object = {}) => ({
  id,
  danger: false,
  perhapsDanger: false,
  firstReadOn: null,
  waiting: 0,
  ...more
})

test('where somebody may be in danger, what nobody has read is not opened with all the rest', () => {
  const read = { firstReadOn: '2026-03-02' }
  const list = [
    entry('calm'),
    entry('danger', { danger: true }),
    entry('perhaps', { perhapsDanger: true }),
    entry('added', { danger: true, ...read, waiting: 1 }),
    entry('read', { danger: true, ...read })
  ]
  expect(openable(list, () => false)).toEqual({ ids: ['calm', 'read'], left: 3 })
  expect(openable(list, (id) => id === 'calm' || id === 'danger')).toEqual({ ids: ['read'], left: 2 })
})
