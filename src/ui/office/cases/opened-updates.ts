import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import { openUpdate, type CaseKey } from '#mandate/cases/sealed-case.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'

export interface KeysOfCase {
  /** All that can open what is there; asked anew where something does not open. */
  keys: (again: boolean) => Promise<readonly CaseKey[]>
  cards: () => readonly OfficerCard[]
}

/** Each update with what it opened to, in the order in which they came. */
export async function* openedUpdates(
  updates: UpdatesGiven['updates'],
  of: KeysOfCase & { case: string; document: string }
) {
  let keys = await of.keys(false)
  let isAskedAnew = false
  for (const { number, officer, wholeTo, body } of updates) {
    const open = () =>
      openUpdate(fromBase64url(body), { case: of.case, document: of.document, officer }, keys, of.cards())
    let opened = await open()
    if (!opened.ok && opened.reason === 'not-for-you' && !isAskedAnew) {
      // A colleague may have made another key meanwhile.
      isAskedAnew = true
      keys = await of.keys(true)
      opened = await open()
    }
    yield { number, officer, wholeTo, opened }
  }
}
