import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { refused, type Result } from '../result.ts'
import { ownMatter, type MissionDesk } from './desk.ts'
import { fileOnRecord, type FilingDone } from './file-on-record.ts'
import { ownLetter } from './own-letters.ts'
import { withholdInput } from './schemas.ts'

/** That a letter, or an answer to it, is not published, and why. The mandate decides; that it was asked stays on record. */
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
  return fileOnRecord(
    desk,
    [letter.value],
    { kind: 'withhold', text: reason, annex: null, untilDay: null, about: id, answers: [], files: [] },
    null
  )
}
