import { isDraft, readWorking } from './communication.ts'
import type { Db } from '#platform/db.ts'
import { may, type Action } from '../permissions.ts'
import type { Resolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import {
  factsOf,
  findByFormerName,
  findByWorking,
  findLetters,
  isUuid,
  type Addressee,
  type LetterOnRecord
} from './letters.store.server.ts'
import { findReply, type ReplyOnRecord } from './replies.store.server.ts'

/** The letter of that name, if the actor may see it and do this to it. What one may not see is not there. */
export async function loadLetter(
  { actor }: Desk,
  db: Db,
  name: string,
  action: Action,
  field = 'letter'
): Promise<Result<LetterOnRecord>> {
  // No letter is called by a character that no database takes.
  if (name.includes('\u0000')) return refused('letter-not-found', field, { value: '' })
  const named = await findLetters(db, [name])
  const working = named.length > 0 ? null : readWorking(name)
  const others = () => (working === null ? findByFormerName(db, name) : findByWorking(db, working))
  const letters = (named.length > 0 ? named : await others()).filter((letter) =>
    may(actor, 'see-letter', factsOf(letter))
  )
  const [letter] = letters
  if (letter === undefined) return refused('letter-not-found', field, { value: name })
  if (letters.length > 1)
    return refused('letter-ambiguous', field, { value: name, slugs: letters.map(({ slug }) => slug).join(', ') })
  if (!may(actor, action, factsOf(letter))) return refused('not-allowed')
  if (isDraft(letter) && !ofDrafts.includes(action)) return refused('not-sent-yet', field, { value: name })
  return done(letter)
}

/** What can be done to a letter before it is sent. Nobody has received it: it has no reply, no clock, no release. */
const ofDrafts: readonly Action[] = ['see-letter', 'open-clearance', 'record-clearance', 'transmit-letter']

export async function loadReply(desk: Desk, db: Db, id: string, action: Action): Promise<Result<ReplyOnRecord>> {
  const reply = isUuid(id) ? await findReply(db, id) : null
  const letters = reply ? await findLetters(db, reply.letters) : []
  const seen = letters.filter((letter) => may(desk.actor, 'see-letter', factsOf(letter)))
  if (!reply || seen.length === 0) return refused('reply-not-found', 'reply', { value: id })
  const allowed = may(desk.actor, action, {
    mandate: reply.mandate,
    publication: reply.publication,
    proposedBy: reply.proposedBy
  })
  return allowed ? done(reply) : refused('not-allowed')
}

/** The addressee of a letter by State, name or place; the only one need not be named. */
export function pickAddressee(
  letter: LetterOnRecord,
  name: string | undefined,
  resolver: Resolver,
  field = 'addressee'
): Result<Addressee> {
  if (name === undefined) {
    const [only, ...others] = letter.addressees
    return only && others.length === 0 ? done(only) : refused('addressee-needed', field, { letter: letter.slug })
  }
  const state = resolver.findState(name)
  const found = letter.addressees.filter(
    (one) =>
      one.id === name ||
      (state !== null && one.state === state) ||
      (one.actorName !== null && one.actorName.toLowerCase() === name.toLowerCase())
  )
  return found[0] ? done(found[0]) : refused('not-an-addressee', field, { value: name, letter: letter.slug })
}
