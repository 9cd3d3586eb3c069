import type { Matter } from './open-matter.ts'

/** All words of what was opened, for searching in the tab; nothing of it leaves. */
export const textOf = (matter: Matter): string => folded(wordsOfMatter(matter).join('\n'))

/** The same as they were written. */
export const wordsOfMatter = ({ submission, additions, notes }: Matter): string[] =>
  [submission, ...additions.map((one) => one.opened), ...notes.map((one) => one.opened)].flatMap((one) =>
    one.ok ? stringsOf(one.value) : []
  )

/** Every word that was typed is somewhere in it, whatever its case and accents. */
export const isFound = (text: string, asked: string): boolean =>
  folded(asked)
    .split(/\s+/u)
    .every((word) => text.includes(word))

export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .toLowerCase()
    .trim()

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  // Keys of files are no words.
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => (name === 'secret' || name === 'parts' ? [] : stringsOf(one)))
  return []
}
