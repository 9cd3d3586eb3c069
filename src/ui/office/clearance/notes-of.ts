import type { Day } from '#mandate/calendar.ts'
import type { ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import type { LetterDocument } from '#platform/documents/letter-document.ts'
import { noteVerbale } from '../../note-verbale.ts'
import { addressedTo, mandateIn, type MandateNames } from './words.ts'

/**
 * The note with which the letter goes to each addressee, as the server will write it: all of it, names of States and
 * mandates too, in the language of the letter, whatever that of the page is.
 */
export function notesOf(
  shown: Pick<ClearanceShown, 'addressees' | 'asked' | 'invented' | 'kind' | 'lead'>,
  letter: { language: string; reference: string; date: Day },
  names: { states: readonly { code: string; name: string }[]; mandates: MandateNames }
): LetterDocument[] {
  const { language } = letter
  const signing = shown.asked.filter(({ state }) => state === 'cleared').map(({ signatory }) => signatory)
  const states = Object.fromEntries(names.states.map(({ code, name }) => [code, name]))
  const called = addressedTo(shown.addressees, states)
  return shown.addressees.map(({ state }, at) =>
    noteVerbale({
      ...letter,
      invented: shown.invented,
      kind: shown.kind.replace(/^J/, ''),
      addressee: { isState: state !== null, name: called[at]! },
      mandates: [shown.lead, ...signing.filter((one) => one !== shown.lead)].map(mandateIn(names.mandates, language))
    })
  )
}
