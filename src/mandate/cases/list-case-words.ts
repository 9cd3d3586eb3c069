import { readHelpers } from '../intake/helpers/helpers.store.server.ts'
import { may } from '../permissions.ts'
import { languages } from '../languages.ts'
import { readInput } from '../read-input.ts'
import { lists } from '../reference/reference-lists.ts'
import { done, refused, type Result } from '../result.ts'
import { z } from 'zod'
import type { CaseDesk } from './desk.ts'

export interface CaseWords {
  /** In the order of their names. `footnote`: what must stand wherever the name stands. */
  states: { code: string; name: string; footnote: string | null }[]
  /** `theme:killings`, in the order of the lists. */
  tags: { tag: string; label: string }[]
  /** Bodies to which one may be referred, those of the office's list of who helps. */
  referrals: string[]
  /** For which act of cooperation somebody was attacked (A/HRC/34/52, para. 76). */
  acts: { code: string; label: string }[]
}

const wordsInput = z.strictObject({ lang: z.enum(languages).default('en') })

/** The States and tags of which a case can be, in one language; to whom it can be referred. */
export async function listCaseWords(desk: CaseDesk, input: unknown): Promise<Result<CaseWords>> {
  const read = readInput(wordsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'see-cases', { mandate })) return refused('not-allowed')
  const [{ states, vocabulary }, helpers] = await Promise.all([lists(db, read.value.lang), readHelpers(db, mandate)])
  return done({
    states: [...states.values()].map(({ code, name, footnote }) => ({ code, name, footnote: footnote?.text ?? null })),
    tags: ['theme', 'group'].flatMap((list) =>
      [...(vocabulary.get(list)?.values() ?? [])].map(({ code, label }) => ({ tag: `${list}:${code}`, label }))
    ),
    referrals: helpers.map(({ name }) => name),
    acts: [...(vocabulary.get('act-of-cooperation')?.values() ?? [])].map(({ code, label }) => ({ code, label }))
  })
}
