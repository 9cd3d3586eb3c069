import { todayInGeneva } from '#mandate/calendar.ts'
import { isFiledAsReply, type OwnFiling, type OwnReply } from '#mandate/corner/own.ts'
import { m } from '#messages'
import { day } from '../format.ts'
import { word } from '../letter-words.ts'

/** The beginning of its number, which stands whole on its receipt, where another was filed on that day; else null. */
export const numberToTell = (filing: Filed, filings: readonly Filed[]): string | null =>
  filings.some((other) => other.id !== filing.id && dayOf(other) === dayOf(filing)) ? shortOf(filing) : null

interface Filed {
  id: string
  filedAt: Date | string
}
type FiledAs = Filed & Pick<OwnFiling, 'kind'>
type Reply = Pick<OwnReply, 'id' | 'receivedOn'>

/** A reply by its day: as what it was filed, and by the number of its receipt where another came on that day. */
export function answerCalled(
  reply: Reply,
  replies: readonly Reply[],
  filings: readonly (FiledAs & Pick<OwnFiling, 'reply'>)[]
): string {
  const isOneOfSeveral = replies.some(({ id, receivedOn }) => id !== reply.id && receivedOn === reply.receivedOn)
  const filing = filings.find((one) => one.reply === reply.id && isFiledAsReply(one.kind)) ?? null
  return called(reply.receivedOn, filing, isOneOfSeveral)
}

/** Of a request, what it is not to be published: told by its number, since the receipt stands alone. */
export const repliedTo = ({ replyOn, replyFiled }: Pick<OwnFiling, 'replyOn' | 'replyFiled'>): string =>
  called(replyOn, replyFiled, true)

function called(on: OwnReply['receivedOn'], filing: FiledAs | null, byNumber: boolean): string {
  const said = { day: day(on) }
  const number = filing && byNumber ? shortOf(filing) : null
  if (filing && filing.kind !== 'answer')
    return [word('filed', filing.kind), said.day, ...(number ? [number] : [])].join(m.letters_comma())
  return number ? m.corner_answer_of_several({ ...said, number }) : m.corner_answer_of(said)
}

const shortOf = ({ id }: Filed): string => id.slice(0, 8)
const dayOf = ({ filedAt }: Filed): string => todayInGeneva(new Date(filedAt))
