import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import type { OfficeDesk } from '../../people/desk.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { lists } from '../../reference/reference-lists.ts'
import { done, refused, type Result } from '../../result.ts'
import { mostHelpers, type KeptHelper } from './helper.ts'
import { holdHelpers, readKept, writeHelper } from './helpers.store.server.ts'
import { helperInput } from './schemas.ts'

type HelperDesk = Pick<OfficeDesk, 'db' | 'mandate' | 'actor' | 'now' | 'today'>

/** Those on the list and those removed from it. */
export async function listHelpers({ db, mandate, actor }: HelperDesk): Promise<Result<KeptHelper[]>> {
  if (!may(actor, 'see-helpers', { mandate })) return refused('not-allowed')
  return done(await inOffice(db, mandate, (trx) => readKept(trx, mandate)))
}

/** Enters a helper, or says it again: as it is now, checked on a day, removed, or back on the list. */
export async function keepHelper(desk: HelperDesk, input: unknown): Promise<Result<{ id: string; revision: number }>> {
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'keep-helpers', { mandate })) return refused('not-allowed')
  const read = readInput(helperInput, input)
  if (!read.ok) return read
  const { id: changed, revision, removed, ...said } = read.value
  if (said.checkedOn !== null && said.checkedOn > today)
    return refused('date-to-come', 'checkedOn', { value: said.checkedOn, today })
  const { states, vocabulary } = await lists(db, 'en')
  const unknown = said.states.find((code) => !states.has(code))
  if (unknown) return refused('unknown-state-code', 'states', { value: unknown })
  const strange = said.languages.find((code) => !vocabulary.get('language')?.has(code))
  if (strange) return refused('unknown-language', 'languages', { value: strange })
  return inOffice(db, mandate, async (trx) => {
    const all = await holdHelpers(trx, mandate)
    const before = all.find(({ id }) => id === changed)
    if (changed !== undefined && !before) return refused('not-found')
    if (before && before.revision !== revision) return refused('changed-meanwhile')
    const isNew = !removed && (before === undefined || before.removedOn !== null)
    if (isNew && all.filter(({ removedOn }) => removedOn === null).length >= mostHelpers)
      return refused('too-many-helpers', null, { most: mostHelpers })
    const one: KeptHelper = {
      ...said,
      states: [...new Set(said.states)],
      languages: [...new Set(said.languages)],
      id: before?.id ?? randomUUID(),
      revision: (before?.revision ?? 0) + 1,
      removedOn: removed ? (before?.removedOn ?? today) : null,
      changedOn: today,
      by: actor.id
    }
    await writeHelper(trx, mandate, one)
    const type = !before
      ? 'helper-entered'
      : removed
        ? 'helper-removed'
        : before.removedOn !== null
          ? 'helper-restored'
          : 'helper-changed'
    await appendEvents(trx, [
      {
        at: now,
        mandate,
        type,
        subjectKind: 'helper',
        subjectId: one.id,
        actor: actor.id,
        payload: { ...said, on: today }
      }
    ])
    return done({ id: one.id, revision: one.revision })
  })
}
