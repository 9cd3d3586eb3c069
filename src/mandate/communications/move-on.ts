import type { Trx } from '#platform/db.ts'
import { error, type DomainError } from '../result.ts'
import type { ReplyForm } from './character.ts'
import { isAgreedTo } from './machines.ts'
import { mayWriteReleased } from './project-released.server.ts'
import { updateReply, type ReplyOnRecord } from './replies.store.server.ts'

/**
 * A reply that waited for its translation waits no more: whoever says so says what it is then, so that it stays on no
 * list of what waits. Of what two agreed to make public the form is not changed here. Null: nothing stands in the way.
 */
export async function moveOn(
  trx: Trx,
  reply: Pick<ReplyOnRecord, 'id' | 'form' | 'publication'>,
  form: ReplyForm | undefined
): Promise<DomainError | null> {
  if (reply.form !== 'awaiting-translation') return null
  if (form === undefined) return error('form-after-translation', 'form')
  if (isAgreedTo(reply.publication) && !(await mayWriteReleased(trx))) return error('reading-of-public-reply', 'reply')
  await updateReply(trx, reply.id, { form })
  return null
}
