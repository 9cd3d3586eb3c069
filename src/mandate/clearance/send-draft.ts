import type { Trx } from '#platform/db.ts'
import type { MailSettings } from '#platform/mail/send-mail.ts'
import type { Day } from '../calendar.ts'
import type { Desk } from '../communications/desk.ts'
import { insertCaseOf } from '../communications/case-of-letter.store.server.ts'
import { endFollowUp } from '../follow-up/end-follow-up.ts'
import { findClearance } from '../communications/clearances.store.server.ts'
import { readClock } from '../communications/clocks.store.server.ts'
import { findLetters, type LetterOnRecord } from '../communications/letters.store.server.ts'
import { transmitLetter, type TransmittedLetter } from '../communications/transmit-letter.ts'
import { mailLetter } from '../correspondence/letter-mail.ts'
import { hashOfCanonical, type DraftText } from '../drafts/draft-text.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { RefusedInside } from '../refused-inside.ts'
import { error, refused, type Result } from '../result.ts'
import { insertSentText, writeDaysTold, type SentText } from './sent-text.store.server.ts'
import { listSignatures } from './words.store.server.ts'
import { nameOfOfficer } from './offices.store.server.ts'
import { deskAt, rosterOf, type ClearanceDesk } from './desk.ts'
import { readDraft } from './draft-schema.ts'
import { findLetter } from './find-letter.ts'
import { haveSaidSo } from './have-said-so.ts'
import { letterOfDraft } from './letter-of-draft.ts'
import { sendingInput } from './schemas.ts'
import { stillExist } from './still-exist.ts'
import { rapporteurOf } from './word.ts'

/** The letter as it stands on paper on the day on which it goes: pages are made outside of here. */
export interface GoingOut extends SentText {
  slug: string
  reference: string | null
  sentOn: Day
  kind: string
  /** To whom this copy goes: its day and its note are its own, the text is one. */
  addressee: { state: string | null; actorName: string | null }
}
export interface PagesOfLetter {
  /** Null where no font shows a character of it. */
  letter(of: GoingOut): Promise<Uint8Array | null>
  /** What stands in public in the place of a name, in that language. */
  withheld(language: string): string
  /** The note verbale with which it goes, in the letter's language. */
  note(of: GoingOut): string
}

/**
 * Sends a letter whose text an officer's browser unsealed to the server: hashed here, and compared with what every mandate
 * that signs cleared and the Rapporteur signed. Nobody's word of what it says is taken.
 */
export async function sendDraft(
  desk: ClearanceDesk,
  input: unknown,
  { mail, pages }: { mail: Pick<MailSettings, 'from'> | null; pages: PagesOfLetter }
): Promise<Result<TransmittedLetter>> {
  const read = readInput(sendingInput, input)
  if (!read.ok) return read
  const { letter: name, text: canonical, from, ...transmission } = read.value
  const found = await findLetter(desk, name)
  if (!found) return refused('letter-not-found', 'letter', { value: name })
  if (!may(desk.actor, 'transmit-letter', found.facts)) return refused('not-allowed')
  const own = deskAt(desk)
  const hash = hashOfCanonical(canonical)
  const draft = readDraft(canonical)
  if (!draft.ok) return draft
  const letter = (await findLetters(own.db, [found.id]))[0]!
  if (!(await isOfLetter(own, letter, draft.value))) return refused('draft-of-another', 'text')
  // Of the day on which she sends: a letter put on record under an earlier one is looked at where it is resolved.
  const exist = await stillExist(own.db, (await findClearance(own.db, found.id))?.asked ?? [], own.today)
  if (!exist.ok) return exist
  const ways = [transmission.channel, ...transmission.otherChannels.map(({ channel }) => channel)]
  if (ways.includes('e-mail') && mail === null) return refused('mail-is-off')
  const cards = (await rosterOf(desk.db, desk.mandate))?.trusted ?? []
  const signatures = await listSignatures(own.db, found.id)
  const signed = signatures.findLast(({ signature }) => rapporteurOf(signature, { letter: found.id, hash }, cards))
  return RefusedInside.answer(() =>
    transmitLetter(
      own,
      {
        ...transmission,
        draft: name,
        hash,
        ...letterOfDraft(draft.value, pages.withheld(draft.value.letter.language))
      },
      async (trx, sent, channels) => {
        if (!signed) throw new RefusedInside([error('not-signed-yet', 'draft', { value: name })])
        const asked = (await findClearance(trx, found.id))?.asked ?? []
        const said = await haveSaidSo(trx, { letter: found.id, hash, asked })
        if (!said.ok) throw new RefusedInside(said.errors)
        const signatories = await signatoriesOf(own, trx, sent, signed.officer)
        await insertSentText(trx, sent.id, { body: canonical, signatories })
        if (from) await insertCaseOf(trx, sent.id, own.mandate, from)
        if (from) await endFollowUp(trx, own, from.draft)
        const days = await keepDaysTold(trx, sent, own.today)
        if (![...channels.values()].includes('e-mail')) return
        const { slug, reference, kind, sentOn } = sent
        await mailLetter(trx, own, channels, { letter: sent, from: mail!.from }, async ({ id, state, actorName }) => {
          const addressee = { state, actorName }
          const dueOn = days.get(id) ?? null
          const going = { text: draft.value, slug, reference, kind, sentOn: sentOn!, addressee, dueOn, signatories }
          const bytes = await pages.letter(going)
          if (bytes === null) throw new RefusedInside([error('not-printable', 'text')])
          return { text: pages.note(going), files: [{ name: `${sent.slug}.pdf`, type: 'application/pdf', bytes }] }
        })
      }
    )
  )
}

/** Kind and addressees are those that were known while it was cleared, or another letter would go in its place. */
async function isOfLetter({ db }: Desk, letter: LetterOnRecord, text: DraftText): Promise<boolean> {
  const { findState } = await createResolver(db)
  const named = text.addressees.map(({ name, class: of }) => `${of} ${of === 'state' ? findState(name) : name}`)
  const known = letter.addressees.map(
    ({ class: of, state, actorName }) => `${of} ${of === 'state' ? state : actorName}`
  )
  return (
    text.kind === letter.kind &&
    text.invented === letter.invented &&
    named.toSorted().join('\n') === known.toSorted().join('\n')
  )
}

async function signatoriesOf(
  { mandate }: Desk,
  db: Trx,
  sent: LetterOnRecord,
  signer: string
): Promise<SentText['signatories']> {
  const others = sent.signatories.filter((one) => one !== mandate)
  return [{ mandate, name: await nameOfOfficer(db, signer) }, ...others.map((one) => ({ mandate: one, name: null }))]
}

/** The day that each addressee's copy names: a State, a company and an investor have clocks of their own. */
async function keepDaysTold(trx: Trx, { addressees }: LetterOnRecord, today: Day): Promise<Map<string, Day | null>> {
  const days = new Map<string, Day | null>()
  for (const { id } of addressees) days.set(id, (await readClock(trx, id, today)).dueOn)
  await writeDaysTold(trx, days)
  return days
}
