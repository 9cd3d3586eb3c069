import { todayInGeneva, type Day } from '../calendar.ts'
import { hashOfToken } from '../people/sessions.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { clockOf } from './clock-of.ts'
import { ownMatter, type MissionDesk, type MissionDoor } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import type { LetterToAnswer } from './read-letter.ts'
import { linkInput } from './schemas.ts'
import { findUploadLink } from './links.store.server.ts'
import { listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/** Who holds a link reads the one letter that it is for, and files one answer to it. What a link is good for no more is said. */
export async function openUploadLink(
  door: MissionDoor,
  input: unknown
): Promise<Result<{ desk: MissionDesk; opened: LetterToAnswer; until: Day }>> {
  const read = readInput(linkInput, input)
  if (!read.ok) return refused('upload-link-unknown', 'token')
  const { token } = read.value
  const here = await doorAt(door, token)
  const { office, corner, mandate, now, today } = here
  const link = await inOffice(office, mandate, (trx) => findUploadLink(trx, token))
  if (!link || link.revokedAt) return refused('upload-link-unknown', 'token')
  if (link.usedAt) return refused('upload-link-used', 'token')
  if (link.expiresAt <= now) return refused('upload-link-over', 'token')
  const key = hashOfToken(token).toString('hex')
  const [letter] = await inCorner(corner, key, (trx) => listOwnLetters(trx, null))
  if (!letter) return refused('upload-link-unknown', 'token')
  const { state, account, id } = link
  const actor = { id: `link ${id}`, role: 'mission' as const, mandate, state }
  if (!may(actor, 'use-upload-link', ownMatter({ mandate, state }))) return refused('upload-link-unknown', 'token')
  return done({
    desk: { ...here, key, account, state, actor, by: { link: id } },
    opened: {
      letter,
      clock: clockOf(letter, today),
      filings: [],
      reminders: [],
      asked: null,
      noAsking: null,
      answeredOn: new Map(),
      others: []
    },
    until: todayInGeneva(link.expiresAt)
  })
}
