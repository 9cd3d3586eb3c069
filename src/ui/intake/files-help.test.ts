import { expect, test } from 'vitest'
import { mostFiles, mostSealedHere } from '#mandate/intake/upload-limits.ts'
import { inLocale } from '#in-locale'
import { filesHelp } from './files-help.ts'

test('how many files, and how large, is said as the form takes them, in the reader’s digits', () => {
  expect(inLocale('en', filesHelp)).toContain(`${mostFiles} files here, of at most ${mostSealedHere / 1_000_000} MB`)
  expect(inLocale('ar', filesHelp)).toMatch(/٢٠ ملفًا.*٢٥ ميغابايت/)
})
