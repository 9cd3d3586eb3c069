import { writable, type Readable } from 'svelte/store'
import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import type { CaseKey, Unread } from '#mandate/cases/sealed-case.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { unsent } from '../unsent.ts'
import { keyToWrite, openKeys, writerOf, type CaseDesk } from './case-keys.ts'
import { sealedDocument, type SealedDocument } from './sealed-document.ts'

export interface CaseDocument extends SealedDocument {
  /** Keys that open nothing here, and why. */
  unread: Readable<{ number: number; reason: Unread }[]>
  /** Where the case stands by what was read last: a colleague may have merged or closed it. */
  stands: Readable<Stands>
  /** She had it given out anew, as after a step of her own: nothing of that is a colleague's. */
  seenAnew: (known: Stands) => void
}

type Stands = Pick<UpdatesGiven, 'mergedInto' | 'closedOn'>

/** A document of a case that was given out, in the tab of an officer: its record, or the draft of that name. */
export async function caseDocument(
  desk: CaseDesk,
  given: CaseGiven,
  document = given.known.id,
  /** False for what is read beside what she writes: it takes up nothing that waits in the tab. */
  isHers = true
): Promise<CaseDocument> {
  const of = given.known.id
  const unread = writable<{ number: number; reason: Unread }[]>([])
  const { mergedInto, closedOn } = given.known
  const stands = writable<Stands>({ mergedInto, closedOn })
  let keys: readonly CaseKey[] = await opened(given)

  async function opened(from: CaseGiven) {
    const read = await openKeys(from, desk)
    unread.set(read.unread)
    return read.keys
  }
  async function again(): Promise<Result<{ keys: CaseKey[]; count: number }>> {
    const asked = await call<CaseGiven>('cases/open', { id: of })
    return asked.ok ? done({ keys: await opened(asked.value), count: asked.value.keys.length }) : asked
  }
  const sealed = sealedDocument({
    case: of,
    document,
    writer: writerOf(desk),
    relay: {
      append: (input) => call<{ number: number }>('cases/append', input),
      read: async (input) => {
        const read = await call<UpdatesGiven>('cases/updates', input)
        if (read.ok) stands.set({ mergedInto: read.value.mergedInto, closedOn: read.value.closedOn })
        return read
      }
    },
    keys: async (anew) => {
      const found = anew ? await again() : null
      if (found?.ok) keys = found.value.keys
      return keys
    },
    key: async () => {
      const found = await keyToWrite(desk, of, keys, { addKey: (input) => call('cases/key', input), again })
      if (!found.ok) return found
      keys = found.value.keys
      return done(found.value.key)
    },
    cards: () => everConfirmed(desk.office.roster),
    unsent: isHers ? unsent<string>(of, `document ${document}`) : { was: () => null, keep: () => undefined }
  })
  const seenAnew = (known: Stands) => stands.set({ mergedInto: known.mergedInto, closedOn: known.closedOn })
  return { ...sealed, unread, stands, seenAnew }
}
