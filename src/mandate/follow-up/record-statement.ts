import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { onLetter } from './on-letter.ts'
import { statementInput } from './schemas.ts'
import { hasStatement, insertStep } from './store.server.ts'

/**
 * The mandate spoke of the matter in public: where that is to be read is kept with the letter. It is a statement of its
 * own; that a letter bears it makes nothing of the letter public.
 */
export async function recordStatement(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(statementInput, input)
  if (!read.ok) return read
  const { on, title, languages, url } = read.value
  const { findMandate } = await createResolver(desk.db)
  const errors: DomainError[] = []
  const named = (read.value.mandates ?? []).map((value, at) => {
    const found = findMandate(value, { on, precision: 'day' })
    if (!found) errors.push(error('unknown-mandate', `mandates.${at}`, { value }))
    return found?.code ?? ''
  })
  if (errors.length > 0) return { ok: false, errors }
  return onLetter(desk, read.value.letter, 'record-statement', async (trx, letter) => {
    const { id: of, mandate, slug, sentOn } = letter
    if (on > desk.today) return refused('date-to-come', 'on', { value: on, today: desk.today })
    if (sentOn !== null && on < sentOn) return refused('before-the-letter', 'on', { value: on, sent: sentOn })
    if (await hasStatement(trx, of, url)) return refused('statement-on-record', 'url')
    const id = randomUUID()
    const mandates = [...new Set(named)].filter((code) => code !== mandate)
    const said = { saidOn: desk.today, by: desk.actor.id }
    await insertStep(trx, {
      id,
      mandate,
      letter: of,
      kind: 'statement',
      onDay: on,
      title,
      url,
      languages,
      mandates,
      ...said
    })
    await appendEvents(trx, [
      happened(desk, 'statement-recorded', { kind: 'letter', id: of, mandate }, { letter: slug, step: id, day: on })
    ])
    return done({ id })
  })
}
