import { filingReference } from '#mandate/corner/filing-reference.ts'
import { isFiledAsReply, type OwnFiling, type OwnReply } from '#mandate/corner/own.ts'
import { m } from '#messages'
import { day } from '../format.ts'
import { isolated } from '../isolated.ts'
import { word } from '../letter-words.ts'

type FiledAs = Pick<OwnFiling, 'id' | 'kind'>
type Reply = Pick<OwnReply, 'id' | 'receivedOn'>

/** A reply by its day: as what it was filed, and by its reference where another came on that day. */
export function answerCalled(
  reply: Reply,
  replies: readonly Reply[],
  filings: readonly (FiledAs & Pick<OwnFiling, 'reply'>)[]
): string {
  const isOneOfSeveral = replies.some(({ id, receivedOn }) => id !== reply.id && receivedOn === reply.receivedOn)
  const filing = filings.find((one) => one.reply === reply.id && isFiledAsReply(one.kind)) ?? null
  return called(reply.receivedOn, filing, isOneOfSeveral)
}

/** Of a request, what it is not to be published: told by its reference, since the receipt stands alone. */
export const repliedTo = ({ replyOn, replyFiled }: Pick<OwnFiling, 'replyOn' | 'replyFiled'>): string =>
  called(replyOn, replyFiled, true)

function called(on: OwnReply['receivedOn'], filing: FiledAs | null, byReference: boolean): string {
  const said = { day: day(on) }
  const reference = filing && byReference ? isolated(filingReference(filing.id)) : null
  if (filing && filing.kind !== 'answer')
    return [word('filed', filing.kind), said.day, ...(reference ? [reference] : [])].join(m.letters_comma())
  return reference ? m.corner_answer_of_several({ ...said, reference }) : m.corner_answer_of(said)
}
