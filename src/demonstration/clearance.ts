import { withheldMark } from '../ui/document-words.ts'
import { askForClearance } from '#mandate/clearance/ask-for-clearance.ts'
import { compareOffice } from '#mandate/clearance/compare-office.ts'
import { followOffice, signCompared } from '#mandate/clearance/compared-office.ts'
import { readDraft } from '#mandate/clearance/draft-schema.ts'
import { listOffices } from '#mandate/clearance/list-offices.ts'
import { readClearance } from '#mandate/clearance/read-clearance.ts'
import { sayClearance } from '#mandate/clearance/say-clearance.ts'
import { sendDraft } from '#mandate/clearance/send-draft.ts'
import { signLetter } from '#mandate/clearance/sign-letter.ts'
import type { ProposedChange } from '#mandate/drafts/proposed-change.ts'
import type { SaidDecision } from '#mandate/clearance/word.ts'
import { decide } from '#mandate/drafts/draft-document.ts'
import { hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import { makeSignature, makeWord } from '../ui/office/clearance/make-word.ts'
import { sealCopies } from '../ui/office/clearance/seal-copies.ts'
import { canonicalOf, change, type Draft } from './drafts.ts'
import { deskOf, must, unlockedOf, type Instance, type InventedOfficer } from './officers.ts'

/** A letter on its way, by the slug under which it is put before mandates. */
export interface OnItsWay {
  slug: string
  canonical: string
}

/** She has compared another office's first fingerprint, and signs that she did. */
export async function compare(at: Instance, officer: InventedOfficer, other: string, today: string): Promise<void> {
  const { signing, mandate, id } = officer
  const followed = (await officesOf(at, officer, today)).get(other)
  if (!followed || followed.state === 'false') throw new Error(`${other} has no office`)
  const fingerprint = followed.first
  const statement = signCompared(signing.secret, { mandate, other, fingerprint, officer: id, on: today })
  must(await compareOffice(deskOf(at, officer, today), { statement }))
}

/** The draft's text as it stands is put before these mandates, sealed to each that has an office. */
export async function ask(
  at: Instance,
  officer: InventedOfficer,
  draft: Draft,
  { mandates, cutOff, today }: { mandates: string[]; cutOff: string; today: string }
): Promise<OnItsWay> {
  const canonical = await canonicalOf(at, officer, draft)
  const { kind, addressees, invented } = must(readDraft(canonical))
  const offices = await officesOf(at, officer, today)
  const cards = mandates.flatMap((code) => {
    const office = offices.get(code)
    return office && office.state !== 'false' ? [office.current] : []
  })
  const { office } = await unlockedOf(at, officer, today)
  const said = { letter: null, asked: mandates, from: { case: draft.of.id, draft: draft.id } }
  const own = { mandate: office.current.mandate, signing: officer.signing.secret, said }
  const sealed = await sealCopies(canonical, null, { offices: [office.current, ...cards], guests: [], own })
  const hash = hashOfCanonical(canonical)
  const asking = { kind, addressees, mandates, cutOff, hash, invented, from: said.from, ...sealed }
  const { slug } = must(await askForClearance(deskOf(at, officer, today), asking))
  await change(at, officer, draft, today, (doc) => decide(doc, 'letter', slug))
  return { slug, canonical }
}

/** What an officer who was asked says for her mandate. */
export async function says(
  at: Instance,
  officer: InventedOfficer,
  { slug }: OnItsWay,
  today: string,
  said: { decision: SaidDecision; words: string; changes: ProposedChange[] } = cleared
): Promise<void> {
  const desk = deskOf(at, officer, today)
  const shown = must(await readClearance(desk, { letter: slug }))
  const her = await unlockedOf(at, officer, today)
  const { lead, chains, compared } = shown
  const { epochs, current, roster } = her.office
  const leading =
    lead === officer.mandate
      ? { state: 'known' as const, epochs, current, first: officer.office, by: officer.id }
      : followOffice(lead, chains[lead] ?? [], compared, roster.trusted)
  // Whether or not anybody compared its keys, she says it knowingly.
  must(await sayClearance(desk, must(await makeWord(her, shown, { ...said, known: [lead] }, leading))))
}
const cleared = { decision: 'cleared' as const, words: '', changes: [] }

export async function signs(at: Instance, officer: InventedOfficer, { slug }: OnItsWay, today: string): Promise<void> {
  const desk = deskOf(at, officer, today)
  const shown = must(await readClearance(desk, { letter: slug }))
  must(await signLetter(desk, makeSignature(await unlockedOf(at, officer, today), shown)))
}

/** Through the corner, where the mission reads it: what goes by mail alone needs pages. */
export async function sends(
  at: Instance,
  officer: InventedOfficer,
  { slug: letter, canonical: text }: OnItsWay,
  { reference, today }: { reference: string; today: string }
): Promise<string> {
  const pages = { letter: async () => null, note: () => '', withheld: withheldMark }
  const input = { letter, text, channel: 'corner', reference }
  return must(await sendDraft(deskOf(at, officer, today), input, { mail: null, pages })).slug
}

async function officesOf(at: Instance, officer: InventedOfficer, today: string) {
  const listed = must(await listOffices(deskOf(at, officer, today), { themes: '', states: '', lang: 'en' }))
  const { office } = await unlockedOf(at, officer, today)
  return new Map(
    Object.entries(listed.chains).map(([code, statements]) => [
      code,
      followOffice(code, statements, listed.compared, office.roster.trusted)
    ])
  )
}
