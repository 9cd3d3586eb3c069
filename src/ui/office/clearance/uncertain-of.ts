import { stillSigns } from '#mandate/communications/clearance.ts'
import type { AskedMandate } from '#mandate/clearance/read-clearance.ts'
import type { ClearanceRead } from './read-words.ts'

/** What the server says of who signs and which keys are theirs, and nobody of ours has said: not gone by unless she knows. */
export function uncertainOf({ shown, offices, texts }: Pick<ClearanceRead, 'shown' | 'offices' | 'texts'>) {
  const signing = othersSigning({ shown })
  const current = texts.get(shown.text.number)
  // A copy whose list no officer of ours signed vouches for nobody: a server can leave the signature out.
  const before = current?.ok ? (current.asked ?? []) : []
  const codes = signing.map(({ signatory }) => signatory)
  return {
    signing,
    notCompared: codes.filter((mandate) => offices[mandate]?.state === 'not-compared'),
    /** Not among those before whom the text lies now. */
    added: signing
      .filter((one) => one.hasOffice || shown.guests.some(({ mandate }) => mandate === one.signatory))
      .map(({ signatory }) => signatory)
      .filter((mandate) => !before.includes(mandate))
  }
}

/** Of which mandates that sign no word can be checked here, and of which only by keys that nobody compared. */
export function uncertainWords({ shown, offices, words }: Pick<ClearanceRead, 'shown' | 'offices' | 'words'>) {
  // Of this very text, which may have been put a second time as it is.
  const numbers = [...shown.texts, shown.text]
    .filter(({ hash }) => hash === shown.text.hash)
    .map(({ number }) => number)
  const checkedOf = ({ signatory, saidBy, state }: AskedMandate) => {
    const cleared = words.filter(
      (word) => word.mandate === signatory && numbers.includes(word.number) && word.decision === 'cleared'
    )
    const found = (['officer', 'office', 'not-compared'] as const).find((how) =>
      cleared.some(({ checked }) => checked === how)
    )
    if (found) return found
    return state === 'cleared' && saidBy && !offices[signatory] ? 'told' : 'lacking'
  }
  const signing = shown.asked.filter(stillSigns)
  const those = (how: ReturnType<typeof checkedOf>) =>
    signing.filter((one) => checkedOf(one) === how).map(({ signatory }) => signatory)
  return { lacking: those('lacking'), notCompared: those('not-compared') }
}

const othersSigning = ({ shown }: Pick<ClearanceRead, 'shown'>): AskedMandate[] =>
  shown.asked.filter((one) => one.signatory !== shown.lead && stillSigns(one))
