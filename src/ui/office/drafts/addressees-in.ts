import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { addresseesOf, type DraftAddressee } from '#mandate/drafts/draft-document.ts'
import { caseDocument } from '../cases/case-document.ts'
import type { Unlocked } from '../unlocked.ts'

/** To whom other drafts of the case go, as it stands in them; each is opened once for whoever holds this. */
export function addresseesIn(desk: Unlocked, given: CaseGiven): (draft: string) => Promise<DraftAddressee[]> {
  const asked = new Map<string, Promise<DraftAddressee[]>>()
  async function read(draft: string): Promise<DraftAddressee[]> {
    const other = await caseDocument(desk, given, draft, false)
    await other.read()
    other.stop()
    return addresseesOf(other.doc)
  }
  return (draft) => {
    const found = asked.get(draft) ?? read(draft)
    asked.set(draft, found)
    return found
  }
}
