import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { isAddress } from '#platform/mail/address.ts'
import type { Day } from '../../calendar.ts'
import { languages } from '../../languages.ts'
import { may, type Actor } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { lists } from '../../reference/reference-lists.ts'
import { done, refused, type Result } from '../../result.ts'
import { askAlert } from './store.server.ts'

const left = (text: string) => text.trim() || undefined
const input = z.object({
  address: z.string().trim().min(1).refine(isAddress, 'alert-address'),
  state: z.string().transform(left).optional(),
  theme: z.string().transform(left).optional(),
  lang: z.enum(languages)
})

export interface AlertDesk {
  db: Db
  actor: Actor
  today: Day
}

/**
 * Somebody asks to hear when a restrictive bill moves. A mail goes to the address and asks whether it wants that: until
 * then nothing else is written to it. Whether it is known here already is told to nobody: it is answered alike. Where many
 * ask the mail goes later; nobody is refused.
 */
export async function askLawAlert(
  { db, actor, today, now }: AlertDesk & { now: Date },
  given: unknown
): Promise<Result<{ isLater: boolean }>> {
  if (!may(actor, 'ask-law-alert')) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const { address, state = null, theme = null, lang } = read.value
  const { states, vocabulary } = await lists(db, lang)
  if (state !== null && !states.has(state)) return refused('not-in-list', 'state', { value: state, choices: '' })
  if (theme !== null && !vocabulary.get('law-theme')?.has(theme))
    return refused('not-in-list', 'theme', { value: theme, choices: '' })
  if (state === null && theme === null) return refused('alert-of-nothing', 'state')
  const token = randomBytes(24).toString('base64url')
  const alert = { id: randomUUID(), address, lang, state, theme, token }
  const said = await askAlert(db, alert, { today, now })
  return done({ isLater: said === 'later' })
}
