import { laterOf } from '#mandate/calendar.ts'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { offerTranslation } from '#mandate/communications/offer-translation.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { sayWord } from '#mandate/releases/say-word.ts'
import { fingerprintOfFirst } from '#mandate/communications/proposal.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { signWord } from '#mandate/releases/word.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'

const matters = (at: Instance, officer: InventedOfficer, today: string) => lettersDesk(deskOf(at, officer, today))

/** The letter and its one reply, as the office's pages name them. */
async function recordOf(at: Instance, officer: InventedOfficer, slug: string, today: string) {
  const { letter, addressees } = must(await showLetter(matters(at, officer, today), slug, today))
  return { letter, reply: addressees[0]!.replies[0]! }
}

/** Two read the answer, question by question, and agree. */
export async function readsAnswer(
  at: Instance,
  readers: readonly InventedOfficer[],
  { slug, marks, today }: { slug: string; marks: readonly string[]; today: string }
): Promise<void> {
  for (const one of readers) {
    const { reply } = await recordOf(at, one, slug, today)
    const said = marks.map((mark, place) => ({ letter: slug, question: place + 1, mark }))
    must(await markReply(matters(at, one, today), { reply: reply.id, reader: one.id, marks: said }))
  }
}

/** A translation stands beside the answer, and goes to the public with it. */
export async function translatesAnswer(
  at: Instance,
  officer: InventedOfficer,
  { slug, words, today }: { slug: string; words: string; today: string }
): Promise<void> {
  const { reply } = await recordOf(at, officer, slug, today)
  const desk = matters(at, officer, today)
  const beside = { reply: reply.id, language: 'fr', madeBy: 'translators', words }
  const { id: translation } = must(await addTranslation(desk, beside))
  must(await offerTranslation(desk, { reply: reply.id, translation, publicWords: words }))
}

/** She signs that letter and reply can be public, from the day that the policy says; a second officer has to agree. */
export async function proposesRelease(
  at: Instance,
  officer: InventedOfficer,
  { slug, today }: { slug: string; today: string }
): Promise<void> {
  const { reply } = await recordOf(at, officer, slug, today)
  const { id, mandate, signing } = officer
  for (const asked of [{ slug }, { slug, reply: reply.id }]) {
    const shown = must(await showRelease(matters(at, officer, today), at.owner, asked))
    const { kind, id: subject, earliest, becomesPublic } = shown
    const first = { firstBy: id, firstOn: today, publicFrom: laterOf(earliest ?? today, today) }
    const proposal = fingerprintOfFirst({ ...first, becomesPublic })
    const of = { id: crypto.randomUUID() as string, officer: id, mandate, act: 'propose' as const, kind, subject }
    const word = signWord(signing.secret, { ...of, proposal, note: null, reason: null, on: today })
    must(await sayWord(matters(at, officer, today), { word }))
  }
}
