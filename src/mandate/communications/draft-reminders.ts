import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { reminderDue, reminderKey } from './reminders.ts'
import { extendDraft, findDraft, holdDrafting, insertDraft } from './reminder-drafts.store.server.ts'
import { listOwed, listReminderRules, type Owed } from './owed.store.server.ts'
import type { ReminderItem } from './reminders.store.server.ts'

export interface DraftedReminder {
  id: string
  state: string | null
  actorName: string | null
  items: ReminderItem[]
}

/**
 * Drafts, by rule, every reminder that is due today: one for each addressee, listing all that is due of it; `of` one
 * mandate alone.
 */
export async function draftReminders(desk: Desk, of: string | null = null): Promise<Result<DraftedReminder[]>> {
  if (!may(desk.actor, 'draft-reminders', { mandate: desk.mandate })) return refused('not-allowed')
  return inTransaction(desk, async (trx) => {
    await holdDrafting(trx)
    const rules = await listReminderRules(trx)
    const owed = (await listOwed(trx, desk.today, null, of)).filter(
      ({ hasDraft, mandate }) => !hasDraft && may(desk.actor, 'draft-reminders', { mandate })
    )
    const due = owed.flatMap((one) => {
      const ordinal = reminderDue(one.overdueDays, one.reminders, rules, one.sentOn, desk.today)
      return ordinal === null ? [] : [{ ...one, ordinal }]
    })
    const drafted: DraftedReminder[] = []
    for (const group of Map.groupBy(due, reminderKey).values()) {
      const { mandate, state, actorName, language, invented } = group[0]!
      const items = group.map(itemOf)
      const of = { mandate, kind: 'reminder' as const, state, actorName, invented }
      const draft = await findDraft(trx, of)
      if (draft) await extendDraft(trx, draft, items)
      const id =
        draft?.id ??
        (await insertDraft(trx, { ...of, draftedOn: desk.today, text: { items, language: language ?? 'en' } }))
      drafted.push({ id, state, actorName, items })
    }
    await appendEvents(
      trx,
      drafted.map(({ id, state, items }) =>
        happened(
          desk,
          'reminder-drafted',
          { kind: 'reminder', id, mandate: desk.mandate },
          { state, letters: items.map(({ slug, ordinal }) => [slug, ordinal]) }
        )
      )
    )
    return done(drafted)
  })
}

const itemOf = ({
  addressee,
  letter,
  slug,
  reference,
  kind,
  signatories,
  ordinal,
  sentOn,
  dueOn
}: Owed & { ordinal: number }): ReminderItem => ({
  addressee,
  letter,
  slug,
  reference,
  kind,
  signatories,
  ordinal,
  sentOn,
  dueOn
})
