import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import { stillAdvice, takenOut } from './still-advice.ts'

test('it is said whose name was taken out, and of nobody who is named in full or stands there still', () => {
  const persons = [
    { name: 'Tadala Invented', publicForm: 'full' as const },
    { name: 'Amina Invented', publicForm: 'withheld' as const },
    { name: 'Bo Invented', publicForm: 'initials' as const }
  ]
  expect(takenOut({ persons, found: [{ name: 'Bo Invented', fields: ['summary'] }] })).toEqual(['Amina Invented'])
})
test('what is public is taken out by a correction, a reply by being withdrawn, what is proposed once it is held back', () => {
  inLocale('en', () => {
    const advice = (kind: 'letter' | 'reply', publication: string) => stillAdvice({ kind, publication })
    expect(advice('letter', 'withheld')).toBe(m.release_still_do())
    for (const step of ['proposed', 'scheduled']) expect(advice('letter', step)).toContain('hold the release back')
    expect(advice('letter', 'public')).toContain('propose a correction')
    expect(advice('reply', 'public')).toContain('withdraw the reply')
  })
})
