import type { Context } from '#context'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import type { Language } from '#mandate/languages.ts'
import { error } from '#mandate/result.ts'
import type { Frame } from '#platform/sealing-process/frames.ts'
import { keepFileParts } from './keep-file-parts.ts'
import type { Said, Told } from './seal-form.ts'
import { keepUnproven } from './keep-unproven.ts'

/**
 * Keeps what the process that seals a form hands over: all of it sealed; what comes back is what it is told.
 * @param spend whether the page that this comes from may send the report of this number
 */
export function keepSealed(
  context: Context,
  lang: Language,
  spend: (id: string) => boolean
): (frame: Frame) => Promise<Told> {
  const { config, db, today } = context
  const { mandate } = config
  const keepPart = keepFileParts(context)
  return async ({ value, bytes }) => {
    const said = value as Said
    const desk = { db: db.intake, actor: source, mandate, today: today() }
    if ('declare' in said || 'part' in said) return keepPart(said, bytes)
    if ('spend' in said) return spend(said.spend) ? {} : { errors: [error('send-again')] }
    if (!('file' in said)) return {}
    return keepUnproven(context, lang, said.file.body, async (kept): Promise<Told> => {
      const received = await receiveSubmission(desk, said.file, { channel: 'sealed-here', unproven: true })
      if (received.ok && !received.value.again) kept()
      if (received.ok) return { again: received.value.again }
      if (received.errors[0]?.code !== 'epoch-closed') return { errors: received.errors }
      // It was closed while she wrote: sealed anew to the next, without a word to her.
      const again = await findOpenIntake(db.intake, mandate)
      return again ? { epoch: again.current } : { errors: [error('not-kept')] }
    })
  }
}
