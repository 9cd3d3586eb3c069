import type { ClearanceRead } from './read-words.ts'
import type { OpenedClearance } from '#mandate/communications/open-clearance.ts'
import type { ChangedText } from '#mandate/communications/change-text.ts'
import type { FromDraft } from '#mandate/clearance/sealed-copy.ts'
import { readDraft } from '#mandate/clearance/draft-schema.ts'
import { hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { TooLarge } from '#platform/sealing/seal.ts'
import { broke, call } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'
import { uncertainOf } from './uncertain-of.ts'
import { sealCopies, type PutBefore } from './seal-copies.ts'

/** Puts a text before mandates for the first time, unless it names who may not be named: sealed to each in this tab. */
export async function ask(
  { office, signing }: Pick<Unlocked, 'office' | 'signing'>,
  lang: string,
  canonical: string,
  {
    mandates,
    cutOff,
    offices,
    guests,
    from,
    graphic,
    stops
  }: {
    mandates: string[]
    cutOff: string
    offices: EpochCard[]
    guests: PutBefore['guests']
    from: FromDraft
  } & Pick<PutText, 'graphic' | 'stops'>
): Promise<Result<OpenedClearance>> {
  if (stops.length > 0) return { ok: false, errors: stops }
  const read = readDraft(canonical)
  if (!read.ok) return read
  const { kind, addressees, invented } = read.value
  return sealing(async () => {
    const sealed = await sealCopies(canonical, null, {
      offices: [office.current, ...offices],
      guests,
      graphic,
      own: { mandate: office.current.mandate, signing: signing.secret, said: { letter: null, asked: mandates, from } }
    })
    const hash = hashOfCanonical(canonical)
    return call(`clearance/ask?lang=${lang}`, { kind, addressees, mandates, cutOff, hash, invented, from, ...sealed })
  })
}

/**
 * Puts another text before all who still sign, unless it names who may not be named. Nothing is sealed to an office that
 * is not the one that was compared; to one that nobody compared, or that was not asked before, as far as our own copy says, only knowingly.
 */
export async function putAnother(
  { office, signing: own }: Pick<Unlocked, 'office' | 'signing'>,
  lang: string,
  read: Pick<ClearanceRead, 'shown' | 'offices' | 'texts'>,
  { canonical, note, cutOff, known, from, graphic, stops, answers = {} }: PutText
): Promise<Result<ChangedText>> {
  if (stops.length > 0) return { ok: false, errors: stops }
  const draft = readDraft(canonical)
  if (!draft.ok) return draft
  const { shown, offices } = read
  const { signing, notCompared, added } = uncertainOf(read)
  const others = signing.filter((one) => one.hasOffice).map((one) => offices[one.signatory])
  if (others.some((one) => !one || one.state === 'false')) return broke('office-not-known')
  if ([...notCompared, ...added].some((mandate) => !known.includes(mandate))) return broke('office-not-compared')
  const cards = others.flatMap((one) => (one && one.state !== 'false' ? [one.current] : []))
  const guests = shown.guests.flatMap(({ officer, mandate }) => {
    const card = office.roster.others.find(({ id }) => id === officer)
    return card && signing.some(({ signatory }) => signatory === mandate)
      ? [{ officer, mandate, recipient: card.recipient }]
      : []
  })
  return sealing(async () => {
    const asked = signing.map(({ signatory }) => signatory)
    const sealed = await sealCopies(canonical, note, {
      offices: [office.current, ...cards],
      guests,
      graphic,
      answers,
      own: { mandate: office.current.mandate, signing: own.secret, said: { letter: shown.id, asked, from } }
    })
    return call(`clearance/text?lang=${lang}`, {
      letter: shown.slug,
      hash: hashOfCanonical(canonical),
      cutOff,
      from,
      ...sealed
    })
  })
}

interface PutText {
  canonical: string
  note: string
  cutOff: string
  known: readonly string[]
  /** Of which draft it is; null where nobody knows. */
  from: FromDraft | null
  /** Paths of what stays covered where it is read; none where nobody knows. */
  graphic?: readonly string[]
  /** Of the names in this very text. */
  stops: DomainError[]
  answers?: PutBefore['answers']
}

async function sealing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TooLarge) return broke('letter-too-long')
    throw error
  }
}
