import type { Day } from '#mandate/calendar.ts'
import type { SealedConsent, SealedFile, SealedPerson } from '#mandate/intake/payloads.ts'
import { isAnswerTooEarly } from '#mandate/intake/recorded-answers.ts'
import { readSealedDate } from '#mandate/intake/sealed-date.ts'
import { sealSubmission, type SealedRequest, type Written } from '#mandate/intake/seal-submission.ts'
import { error, type DomainError } from '#mandate/result.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt, type Receipt } from '#platform/sealing/receipt/make-receipt.ts'
import type { ReceiptLanguage } from '#platform/sealing/receipt/word-list.ts'

/** A person as an officer enters her: what she agrees to, who said so, when, and how the office knows. */
export interface EnteredPerson {
  name: string
  minor: boolean
  consents: Partial<Record<SealedConsent['door'], string>>
  ngo: string
  givenBy: string
  givenOn: string
  evidence: string
}

export interface Entry {
  text: string
  lang: ReceiptLanguage
  persons: readonly EnteredPerson[]
  danger: boolean
  files: readonly SealedFile[]
}

export const nobodyYet = (): EnteredPerson => ({
  name: '',
  minor: false,
  consents: {},
  ngo: '',
  givenBy: '',
  givenOn: '',
  evidence: ''
})

/** As a source's device does it, with a receipt that is to be handed on and then forgotten. */
export async function sealEntry(
  entry: Entry,
  { instance, epoch, officer, today }: { instance: string; epoch: EpochCard; officer: string; today: string }
): Promise<{ request: SealedRequest; receipt: Receipt }> {
  const receipt = makeReceipt()
  const derived = await deriveReceipt(receipt, instance)
  const persons = entry.persons.filter(isWritten)
  const written: Written & { enteredBy: string } = {
    lang: entry.lang,
    subject: persons.length > 1 ? 'persons' : 'person',
    answers: { what: entry.text, danger: entry.danger ? 'now' : 'no' },
    persons: persons.map(({ name, minor }, at): SealedPerson => ({
      id: `p${at + 1}`,
      kind: 'person',
      name: name.trim(),
      ...(minor && { minor })
    })),
    consents: persons.flatMap((person, at) => consentsOf(person, `p${at + 1}`)),
    files: [...entry.files],
    enteredBy: officer
  }
  const request = await sealSubmission(written, {
    id: crypto.randomUUID(),
    danger: entry.danger,
    epoch,
    derived,
    filedOn: today
  })
  return { request, receipt }
}

export const isWritten = ({ name, minor, consents }: EnteredPerson) =>
  name.trim() !== '' || minor || hasAnswered({ consents })

export const hasAnswered = ({ consents }: Pick<EnteredPerson, 'consents'>): boolean =>
  Object.values(consents).some(Boolean)

/** What is missing of whoever answered something: who said so, when, and what shows it. */
export function wrongInEntered(persons: readonly EnteredPerson[], today: Day): DomainError[] {
  const all = persons.filter(hasAnswered).flatMap((person): DomainError[] => {
    const missing = (['givenBy', 'givenOn', 'evidence'] as const).filter((field) => person[field].trim() === '')
    if (missing.length > 0) return missing.map((field) => error('required', field))
    const { typed, value } = readSealedDate(person.givenOn.trim(), 'gregorian')
    if (value === null) return [error('impossible-date', 'givenOn', { value: typed })]
    if (value > today) return [error('date-to-come', 'givenOn', { value, today })]
    const tooEarly = isAnswerTooEarly(value, today)
    return tooEarly ? [tooEarly] : []
  })
  return all.filter(({ code, field }, at) => all.findIndex((one) => one.code === code && one.field === field) === at)
}

function consentsOf({ consents, ngo, givenBy, givenOn, evidence }: EnteredPerson, person: string): SealedConsent[] {
  return (Object.entries(consents) as [SealedConsent['door'], string][]).flatMap(([door, answer]): SealedConsent[] => {
    if (!answer) return []
    const as = (['full', 'initials', 'withheld'] as const).find((form) => form === answer)
    return [
      {
        person,
        door,
        given: as ? 'yes' : (answer as SealedConsent['given']),
        ...(as && { as }),
        ...(door === 'ngo' && ngo.trim() && { ngo: ngo.trim() }),
        ...(givenBy.trim() && { givenBy: givenBy.trim() }),
        ...(givenOn.trim() && { givenOn: readSealedDate(givenOn.trim(), 'gregorian') }),
        ...(evidence.trim() && { evidence: evidence.trim() })
      }
    ]
  })
}
