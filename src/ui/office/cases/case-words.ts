import type { CaseWords } from '#mandate/cases/list-case-words.ts'
import { call } from '../call.ts'
import type { Names } from './step-words.ts'

/** Before they are read, and where they cannot be. */
export const noWords: CaseWords = { states: [], tags: [], referrals: [], acts: [] }

/** States and tags in a language, asked for once in a tab. */
export async function wordsIn(lang: string): Promise<CaseWords> {
  const held = asked.get(lang)
  if (held) return held
  const given = await call<CaseWords>(`cases/words?lang=${lang}`)
  if (given.ok) asked.set(lang, given.value)
  return given.ok ? given.value : noWords
}
const asked = new Map<string, CaseWords>()

export const namesOf = (
  { states, tags }: Pick<CaseWords, 'states' | 'tags'>,
  officer: (id: string) => string
): Names => ({
  state: (code) => states.find((one) => one.code === code)?.name ?? code,
  tag: (tag) => tags.find((one) => one.tag === tag)?.label ?? tag,
  officer
})

/** What must stand where these names do. */
export const footnotesOf = ({ states }: CaseWords, codes: readonly string[]): string[] => [
  ...new Set(states.filter(({ code, footnote }) => footnote && codes.includes(code)).map(({ footnote }) => footnote!))
]
