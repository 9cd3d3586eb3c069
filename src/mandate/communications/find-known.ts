import { z } from 'zod'
import { may } from '../permissions.ts'
import { languages } from '../languages.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { search, type Hit } from '../search/search.ts'
import type { Desk } from './desk.ts'
import { findUnreleased, type KnownHit } from './find-known.server.ts'
import { sightOf } from './list-letters.ts'

export type { Hit, KnownHit }
export interface KnownFound {
  /** On record and not released: letters and what was answered to them. */
  known: KnownHit[]
  /** Released already, of every mandate: as anybody finds it. */
  released: Pick<Hit, 'kind' | 'subject' | 'title' | 'text' | 'lang' | 'probableStates'>[]
}

const findInput = z.strictObject({
  q: z.string().trim().min(1).max(200),
  lang: z.enum(languages),
  state: z
    .string()
    .regex(/^[A-Z]{3}$/, 'unknown-state')
    .optional()
})

/**
 * What the server itself can read for an officer: letters that were sent, answers that came, and all that is released.
 * The words come in the body of what her browser asks, so that no address and no log holds them.
 */
export async function findKnown(desk: Desk, input: unknown): Promise<Result<KnownFound>> {
  const read = readInput(findInput, input)
  if (!read.ok) return read
  const { db, actor, mandate } = desk
  const { q, lang, state } = read.value
  if (!may(actor, 'see-work', { mandate }) || sightOf(desk) !== 'all') return refused('not-allowed')
  const known = await findUnreleased(db, { words: wordsOf(q), state, most: 50 })
  const { hits } = await search(db, { q, lang, limit: 20, ...(state && { filters: { state } }) })
  return done({
    known,
    released: hits.map(({ kind, subject, title, text, lang: of, probableStates }) => ({
      kind,
      subject,
      title,
      text,
      lang: of,
      probableStates
    }))
  })
}

/** Few: each is looked for by itself, and a text that was pasted in is none. */
const wordsOf = (q: string): string[] => q.split(/\s+/u).slice(0, 8)
