import { expect, test } from 'vitest'
import { tellProgress } from './tell-progress.ts'

test('every ten thousand rows are told and the last of them, before what is committed', () => {
  const lines: string[] = []
  const { tell, end } = tellProgress({ isTerminal: false, say: (line: string) => void lines.push(line) })
  // As a file of 42,007 rows is read, in batches of a little less than five thousand.
  for (const checked of [4_999, 9_999, 14_998, 19_997, 24_996, 29_995, 34_994, 39_993, 42_007]) tell({ checked })
  tell({ committed: 42_007, of: 42_007 })
  end()
  expect(lines).toEqual([
    '14998 rows checked',
    '24996 rows checked',
    '34994 rows checked',
    '42007 rows checked',
    '42007 of 42007 committed'
  ])
})

test('a short file is told once, also where nothing of it is written', () => {
  const lines: string[] = []
  const { tell, end } = tellProgress({ isTerminal: false, say: (line: string) => void lines.push(line) })
  tell({ checked: 1 })
  end()
  end()
  expect(lines).toEqual(['1 row checked'])
})
