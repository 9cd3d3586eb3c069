import { isLanguage } from '../languages.ts'
import type { Lists } from './reference-lists.ts'

/** The languages in which others write to an office: those of the United Nations first, then all others by their names. */
export function writtenLanguages(
  { vocabulary }: Pick<Lists, 'vocabulary'>,
  lang: string
): { code: string; label: string }[] {
  const all = [...(vocabulary.get('language')?.values() ?? [])].map(({ code, label }) => ({ code, label }))
  const others = all.filter(({ code }) => !isLanguage(code))
  const { compare } = new Intl.Collator(lang)
  return [...all.filter(({ code }) => isLanguage(code)), ...others.toSorted((a, b) => compare(a.label, b.label))]
}
