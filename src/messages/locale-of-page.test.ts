import { afterEach, expect, it, vi } from 'vitest'
import { inLocale } from './in-locale-of-page.ts'
import { currentLocale } from './locale-of-page.ts'

afterEach(() => vi.unstubAllGlobals())

it('speaks the page’s language, another’s within, and the page’s again even where that broke', () => {
  vi.stubGlobal('document', { documentElement: { lang: 'ar' } })
  expect(currentLocale()).toBe('ar')
  expect(inLocale('fr', () => [currentLocale(), inLocale('es', currentLocale), currentLocale()])).toEqual([
    'fr',
    'es',
    'fr'
  ])
  expect(() =>
    inLocale('ru', () => {
      throw new Error('broke')
    })
  ).toThrow('broke')
  expect(currentLocale()).toBe('ar')
})
