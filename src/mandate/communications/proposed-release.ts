import type { Db } from '#platform/db.ts'
import { forPublic } from './correction.ts'
import type { ToRelease } from './load-release.ts'
import { fingerprintOfProposal } from './proposal.ts'
import { findFacts } from './facts.store.server.ts'
import { getRelease, type Release } from './releases.store.server.ts'

export interface ProposedRelease extends Release {
  /** What would become public, by the name of what it is. */
  becomesPublic: { field: string; value: unknown }[]
  /** What the second person names when she agrees. */
  proposal: string
}

/** Of what stands proposed: who proposed what, and what of it would be public. */
export async function readProposedRelease(db: Db, of: ToRelease): Promise<ProposedRelease> {
  const release = await getRelease(db, of.id)
  const parts = await becomesPublic(db, of)
  return { ...release, becomesPublic: parts, proposal: fingerprintOfProposal({ ...release, becomesPublic: parts }) }
}

/** Whether it stands proposed or not: what of it would be public, part by part. */
export const becomesPublic = async (db: Db, of: ToRelease): Promise<ProposedRelease['becomesPublic']> =>
  of.reply ? ofReply(of) : ofLetter(db, of)

async function ofLetter(db: Db, { id, letters }: ToRelease) {
  const letter = letters[0]!
  return [
    ...forPublic(await findFacts(db, id)),
    { field: 'questions', value: letter.hasPublicVersion ? letter.besideVersion : letter.besideSent },
    { field: 'replies', value: letter.replyTexts }
  ]
}

function ofReply({ reply, letters }: ToRelease) {
  const { receivedOn, form, position, steps, publicText, publicTranslations } = reply!
  const said = { letters: letters.map(({ slug }) => slug), receivedOn, form, position, steps, summary: publicText }
  // What was proposed before any went with a reply keeps its fingerprint.
  const beside = publicTranslations.length > 0 ? { translations: publicTranslations } : {}
  return Object.entries({ ...said, ...beside }).map(([field, value]): { field: string; value: unknown } => ({
    field,
    value
  }))
}
