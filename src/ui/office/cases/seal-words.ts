import { done, type Result } from '#mandate/result.ts'
import { broke } from '../call.ts'
import type { SealedDocument } from './sealed-document.ts'
import { updateSaying, type StepSaid } from './step-said.ts'

interface Sealed {
  id: string
  body: string
}

/** An officer's words on a step, sealed for it; the same words are sealed once, so that a step sent twice is taken once. */
export function sealingWords(document: () => Pick<SealedDocument, 'seal'> | null) {
  let last: { said: string; sealed: Sealed } | null = null
  return async ({ words, to = '' }: StepSaid): Promise<Result<{ words?: Sealed }>> => {
    const said: StepSaid = { words: words.trim(), ...(to.trim() && { to: to.trim() }) }
    if (!said.words && !said.to) return done({})
    const same = JSON.stringify(said)
    if (last?.said === same) return done({ words: last.sealed })
    const id = crypto.randomUUID() as string
    const body = (await document()?.seal(updateSaying(id, said))) ?? broke('case-key-unread')
    if (!body.ok) return body
    last = { said: same, sealed: { id, body: body.value } }
    return done({ words: last.sealed })
  }
}
