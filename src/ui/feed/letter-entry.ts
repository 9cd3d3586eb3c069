import type { ListedLetter } from '#mandate/publications/letters/listed-letter.ts'
import { m } from '#messages'
import { day, series } from '../format.ts'
import { kindName } from '../letter-words.ts'
import type { AtomEntry } from './atom-feed.ts'

/** A released letter as every feed has it; `site` is the whole address down to the language. */
export function letterEntry(
  letter: ListedLetter,
  { site, lang, states }: { site: string; lang: string; states: ReadonlyMap<string, { name: string }> }
): AtomEntry {
  const to = letter.addressees.flatMap(({ state, actorName }) => (state && states.get(state)?.name) || actorName || [])
  const title = series([
    letter.reference ?? m.letters_no_reference(),
    kindName(letter.kind, letter.joint),
    ...to,
    day(letter.sentOn, letter.sentPrecision)
  ])
  const address = `${site}/letters/${letter.slug}`
  return {
    id: address,
    href: address,
    title: letter.invented ? `${title} (${m.letters_invented()})` : title,
    summary: [letter.subject, letter.summary].filter(Boolean).join('\n\n'),
    lang: letter.language ?? lang,
    day: letter.publicFrom
  }
}
