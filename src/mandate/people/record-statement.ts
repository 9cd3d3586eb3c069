import { appendEvents } from '#platform/event-log.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { verify } from '#platform/sealing/signing.ts'
import type { z } from 'zod'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { endGuestAccess } from './guest-access.store.server.ts'
import { mayHoldKeys } from './key-holders.ts'
import { holdPeople, insertStatement, readPeople, removeOfficerRow } from './officers.store.server.ts'
import { deletePending } from './pending-epochs.store.server.ts'
import type { People, Person } from './people.ts'
import { readPeopleRoster, type PeopleRoster } from './read-people-roster.ts'
import { statementInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

type Input = z.output<typeof statementInput>
export interface Recorded {
  trusted: boolean
  removed: boolean
}

/** What one officer signed of another: that she compared her fingerprint, or that she is to go. */
export async function recordStatement(desk: OfficeDesk, input: unknown): Promise<Result<Recorded>> {
  const read = readInput(statementInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, now } = desk
  const { kind, subject: id, statement } = read.value
  if (!may(actor, kind === 'confirmed' ? 'confirm-officer' : 'remove-officer', { mandate }))
    return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const roster = readPeopleRoster(people)
    const subject = people.officers.find((one) => one.id === id && !one.removedAt)
    if (!subject || !roster) return refused('not-found', 'subject')
    const fault = whyNot(read.value, { subject, roster, people, actor: actor.id })
    if (fault) return { ok: false as const, errors: [fault] }
    const after = readPeopleRoster({
      ...people,
      statements: [...people.statements, { kind, subject: id, by: actor.id, statement }]
    })!
    // Who holds keys is told of each who comes or leaves by name: nobody else does so by the same word, whatever lay ready.
    if (!areSame(allBut(id, roster), allBut(id, after))) return refused('moves-others')
    await insertStatement(trx, { kind, subject: id, by: actor.id, statement, mandate, now })
    const trusted = isIn(after.trusted, id) || isIn(after.others, id)
    const removed = kind === 'removed' && (isIn(roster.trusted, id) ? isIn(after.removed, id) : true)
    if (removed) await removeOfficerRow(trx, id, now)
    const type = kind === 'confirmed' ? 'officer-confirmed' : removed ? 'officer-removed' : 'officer-removal-asked'
    const events = [told(desk, type, id)]
    const takenOut = removed ? await endGuestAccess(trx, desk, { guest: id, why: 'left' }) : null
    if (takenOut) events.push(takenOut)
    // An epoch that waits was sealed to her, or made by her: another is opened for those who stay.
    if (removed && people.pending && mayHoldKeys(subject.role)) {
      const { number } = people.pending.statement.own.value
      await deletePending(trx, mandate)
      events.push(told(desk, 'epoch-declined', String(number), { number, why: 'officer-left' }))
    }
    await appendEvents(trx, events)
    return done({ trusted, removed })
  })
}

function whyNot(
  { kind, subject: id, statement }: Input,
  { subject, roster, people, actor }: { subject: Person; roster: PeopleRoster; people: People; actor: string }
): DomainError | null {
  const signer = roster.trusted.find((card) => card.id === actor)
  if (!signer) return error('not-confirmed-yet')
  if (id === actor) return error('not-yourself', 'subject')
  if (!verify(statement, kind === 'confirmed' ? 'officer-confirmed' : 'officer-removed', signer.verifyKey))
    return error('false-signature', 'statement')
  if (statement.value.card !== fingerprint(subject.card.value)) return error('another-card', 'statement')
  if (kind === 'confirmed' && (isIn(roster.trusted, id) || isIn(roster.others, id)))
    return error('confirmed-already', 'subject')
  // NOTE: the state that her browser saw. Of an older one the roster might read something else than she meant.
  if (statement.value.at !== roster.state) return error('people-changed')
  const before = said(people, { kind, by: actor }).filter((one) => one.statement.value.at === roster.state)
  if (before.some((one) => one.subject === id)) return error('said-already')
  if (kind === 'removed') return null
  // Two such statements of one who is alone contradict each other for ever: nobody would enter.
  const others = before.filter((one) =>
    mayHoldKeys(people.officers.find(({ id: of }) => of === one.subject)?.role ?? '')
  )
  return roster.trusted.length === 1 && mayHoldKeys(subject.role) && others.length > 0 ? error('one-at-a-time') : null
}

const isIn = (cards: readonly { id: string }[], id: string) => cards.some((card) => card.id === id)

const allBut = (id: string, { trusted }: PeopleRoster) => trusted.map((card) => card.id).filter((one) => one !== id)

const areSame = (some: string[], others: string[]) =>
  some.length === others.length && some.every((one) => others.includes(one))

const said = ({ statements }: People, of: Partial<Record<'kind' | 'subject' | 'by', string>>) =>
  statements.filter((one) => Object.entries(of).every(([key, value]) => one[key as keyof typeof of] === value))
