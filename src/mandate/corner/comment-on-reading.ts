import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { refused, type Result } from '../result.ts'
import { ownMatter, type MissionDesk } from './desk.ts'
import { fileOnRecord, type FilingDone } from './file-on-record.ts'
import { ownLetter } from './own-letters.ts'
import { commentInput } from './schemas.ts'

/** What the mission says to how its answer was read, as long as that is not public. */
export async function commentOnReading(desk: MissionDesk, input: unknown): Promise<Result<FilingDone>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = readInput(commentInput, input)
  if (!read.ok) return read
  const { letter: name, reply: id, text } = read.value
  const letter = await ownLetter(desk, name)
  if (!letter.ok) return letter
  const reply = letter.value.replies.find((one) => one.id === id)
  if (!reply) return refused('reply-not-found', 'reply', { value: id })
  if (reply.assessment !== 'assessed') return refused('not-read-yet', 'reply')
  if (reply.publication === 'public') return refused('public-already', 'reply')
  return fileOnRecord(
    desk,
    [letter.value],
    { kind: 'comment', text, annex: null, untilDay: null, about: id, answers: [], files: [] },
    null
  )
}
