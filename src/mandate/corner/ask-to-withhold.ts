import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { isSameReason } from '../communications/asked-to-withhold.ts'
import { done, error, refused, type Result } from '../result.ts'
import { ownMatter, type MissionDesk } from './desk.ts'
import { fileOnRecord, type FilingDone } from './file-on-record.ts'
import { isAnotherStanding } from './filings.store.server.ts'
import type { OwnLetter } from './own.ts'
import { ownLetter } from './own-letters.ts'
import { listOwnFilings } from './read.store.server.ts'
import { standingFor } from './standing-request.ts'
import { withholdInput } from './schemas.ts'
import { inCorner } from './with-corner.server.ts'

/**
 * That a letter, or an answer to it, is not published, and why. The mandate decides; that it was asked stays on record. Of
 * each one request stands: asked again for another reason, the newer takes its place; for the same, nothing is filed.
 */
export async function askToWithhold(desk: MissionDesk, input: unknown): Promise<Result<FilingDone>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = readInput(withholdInput, input)
  if (!read.ok) return read
  const { letter: name, reply: id = null, reason } = read.value
  const letter = await ownLetter(desk, name)
  if (!letter.ok) return letter
  const reply = letter.value.replies.find((one) => one.id === id)
  if (id !== null && !reply) return refused('reply-not-found', 'reply', { value: id })
  if (reply?.publication === 'public') return refused('public-already', 'reply')
  const file = () => fileInItsPlace(desk, letter.value, id, reason)
  const filed = await file()
  // In another tab it was asked meanwhile: this takes the place of that.
  return !filed.ok && filed.errors[0]?.code === 'filed-already' ? file() : filed
}

async function fileInItsPlace(
  desk: MissionDesk,
  letter: OwnLetter,
  reply: string | null,
  reason: string
): Promise<Result<FilingDone>> {
  const { stands, first } = await inCorner(desk.corner, desk.key, async (trx) =>
    standingFor(await listOwnFilings(trx, { letter: letter.id }), { reply, reason })
  )
  if (stands && isSameReason(stands.text ?? '', reason)) return done({ filing: stands, again: true })
  const place = stands && { replaces: stands.id, repeats: first }
  return fileOnRecord(
    desk,
    [letter],
    { kind: 'withhold', text: reason, annex: null, untilDay: null, about: reply, answers: [], files: [], place },
    null,
    async (trx, filing) => ((await isAnotherStanding(trx, filing)) ? error('filed-already') : null)
  )
}
