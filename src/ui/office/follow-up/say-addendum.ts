import type { Addendum } from '#mandate/follow-up/read-addendum.ts'
import type { AddendumRow } from '#mandate/follow-up/addendum.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { day, languageName, plain, series } from '../../format.ts'
import { kindName } from '../../letter-words.ts'

export interface SaidAddendumLetter {
  slug: string
  reference: string
  kind: string
  sent: string
  /** The days of the answers, a mere acknowledgement with its mark; or that none came. */
  replies: string
  isAnswered: boolean
  observation: { words: string; lang: string; language: string; by: string; on: string } | null
  /** Its words name somebody who was withheld since. */
  isToMend: boolean
  invented: boolean
}
export interface SaidAddendum {
  year: number
  years: number[]
  show: 'all' | 'without'
  window: string
  counts: string
  parts: { name: string; states: { name: string; letters: SaidAddendumLetter[] }[] }[]
}

/** The working paper in words: on the page, and in the document made of it. */
export function sayAddendum(addendum: Addendum, { states, regions }: Pick<Lists, 'states' | 'regions'>): SaidAddendum {
  const { year, years, show, from, to, repliesUntil, letters, without, parts } = addendum
  const toMend = new Set(addendum.toMend)
  return {
    year,
    years,
    show,
    window: m.addendum_window({ from: day(from), to: day(to), until: day(repliesUntil) }),
    counts: m.addendum_counts({ count: plain(letters), without: plain(without) }),
    parts: parts.map((part) => ({
      name: (part.region && regions.get(part.region)?.name) ?? m.addendum_no_region(),
      states: part.states.map(({ state, letters: of }) => ({
        name: (state && states.get(state)?.name) ?? m.oletters_no_state(),
        letters: of.map((row) => sayRow(row, toMend.has(row.slug)))
      }))
    }))
  }
}

function sayRow(row: AddendumRow, isToMend: boolean): SaidAddendumLetter {
  const { slug, reference, kind, joint, sentOn, sentPrecision, replies, observation, invented } = row
  const days = replies.map(({ on, precision, form }) =>
    form === 'acknowledgement' ? m.addendum_acknowledged({ day: day(on, precision) }) : day(on, precision)
  )
  return {
    slug,
    reference: reference ?? m.letters_no_reference(),
    kind: kindName(kind, joint),
    sent: day(sentOn, sentPrecision),
    replies: days.length > 0 ? series(days) : m.addendum_no_reply(),
    isAnswered: days.length > 0,
    observation: observation && {
      words: observation.words,
      lang: observation.lang,
      language: m.follow_statement_in({ languages: languageName(observation.lang) }),
      by: observation.by,
      on: day(observation.saidOn)
    },
    isToMend,
    invented
  }
}
