import { expect, test } from 'vitest'
import { isNamedLanguage, isWrittenAsLanguage } from './language-code.ts'

test('a language has a code of its own and a name', () => {
  for (const code of ['es', 'qu', 'quz', 'prs']) expect([code, isNamedLanguage(code, undefined)]).toEqual([code, true])
  for (const code of ['zzz', 'und', 'xx']) expect([code, isNamedLanguage(code, new Set(['es']))]).toEqual([code, false])
  // What an office adds to its vocabulary is one.
  expect(isNamedLanguage('cni', new Set(['cni']))).toBe(true)
  expect(['es', 'E1', 'spanish', 'ES', ''].map(isWrittenAsLanguage)).toEqual([true, false, false, false, false])
})
