import type { NewsOfLetter } from '#mandate/publications/letters/list-letters.ts'
import { m } from '#messages'
import { day, series } from '../format.ts'
import { correctedWords, kindName } from '../letter-words.ts'
import type { AtomEntry } from './atom-feed.ts'

/** A released letter as every feed has it; `site` is the whole address down to the language. */
export function letterEntry(
  { letter, on, corrected, repliesCorrected }: NewsOfLetter,
  { site, lang, states }: { site: string; lang: string; states: ReadonlyMap<string, { name: string }> }
): AtomEntry {
  const to = letter.addressees.flatMap(({ state, actorName }) => (state && states.get(state)?.name) || actorName || [])
  const name = series([
    letter.reference ?? m.letters_no_reference(),
    kindName(letter.kind, letter.joint),
    ...to,
    day(letter.sentOn, letter.sentPrecision)
  ])
  const title = letter.invented ? `${name} (${m.letters_invented()})` : name
  const notes = [
    corrected && m.letters_corrected({ day: day(on), what: correctedWords(corrected) }),
    repliesCorrected && m.letters_reply_corrected({ day: day(on), what: correctedWords(repliesCorrected, 'reply') })
  ].filter(Boolean)
  const address = `${site}/letters/${letter.slug}`
  return {
    id: address,
    href: address,
    title: notes.length > 0 ? m.letters_feed_corrected({ title }) : title,
    summary: [...notes, letter.subject, letter.summary].filter(Boolean).join('\n\n'),
    lang: letter.language ?? lang,
    day: on
  }
}
