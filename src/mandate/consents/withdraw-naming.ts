import type { Db, Trx } from '#platform/db.ts'
import { appendEvents, type NewEvent } from '#platform/event-log.ts'
import { happened, inTransaction, type Desk } from '../communications/desk.ts'
import { loadLetter } from '../communications/load.ts'
import { transition } from '../communications/machines.ts'
import { projectLetters } from '../communications/project.ts'
import { namingInput } from '../communications/release-schemas.ts'
import { appendDelivery } from '../communications/deliveries.store.server.ts'
import {
  findLetters,
  holdLetters,
  isUuid,
  type Addressee,
  type LetterOnRecord
} from '../communications/letters.store.server.ts'
import { insertTransitions } from '../communications/transitions.store.server.ts'
import { listNamingWithdrawals } from '../communications/naming.store.server.ts'
import { toldOfMail } from '../correspondence/desk.ts'
import { findLatest, settleMailOut } from '../correspondence/mail-out.store.server.ts'
import { withdrawQuestionsNaming } from '../institutions-asked/withdraw-questions-naming.ts'
import { nameInPublic } from '../intake/doors.ts'
import { readInput } from '../read-input.ts'
import { holdBack, takenBack } from './hold-back.ts'
import { withdrawEntriesNaming } from '../registers/withdraw-entries-naming.ts'
import { done, refused, type Result } from '../result.ts'
import {
  findPerson,
  keepWithdrawal,
  letterAndItsReplies,
  readTexts,
  withholdName,
  writePublicSummary,
  writePublicTranslation,
  writePublicTexts
} from './naming.store.server.ts'
import { withoutPerson, type WithoutPerson } from './public-texts.ts'

export interface WithdrawnNaming {
  /** False where all of it had been done before. */
  changed: boolean
  /** Of an addressee: its mail had not left, and goes no more. */
  stopped: boolean
  /** Where the public may still read a part of her name: to be given as another spelling. */
  left: WithoutPerson['left']
}

/**
 * A person of a letter that was sent takes back that she may be named, in public or to an addressee. It takes effect at
 * once, by one person: it only takes away. The State that has the letter keeps it, and is told nothing. Who is not to be
 * named to an addressee is not named in public, where it reads.
 * @param writer a database whose role may write what the public reads: it changes in the same transaction
 * @param markOf what stands in the place of a name, in the language of the letter
 */
export async function withdrawNaming(
  desk: Desk,
  writer: Db,
  input: unknown,
  markOf: (language: string | null) => string
): Promise<Result<WithdrawnNaming>> {
  const read = readInput(namingInput, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'withdraw-naming')
  if (!loaded.ok) return loaded
  const { id, mandate, slug } = loaded.value
  return inTransaction({ ...desk, db: writer }, async (trx) => {
    const changing = await letterAndItsReplies(trx, id)
    await holdLetters(trx, changing)
    const letter = (await findLetters(trx, [id]))[0]!
    const person = isUuid(read.value.person) ? await findPerson(trx, id, read.value.person) : null
    if (!person) return refused('person-not-found', 'person')
    const addressee = letter.addressees.find((one) => one.id === read.value.addressee) ?? null
    if (read.value.addressee && !addressee)
      return refused('not-an-addressee', 'addressee', { value: read.value.addressee, letter: slug })
    const { name } = person
    const before = (await listNamingWithdrawals(trx, id)).filter((one) => one.name === name)
    const same = before.find((one) => one.addressee === (addressee?.id ?? null))
    const spellings = [...new Set([...before.flatMap((one) => one.spellings), ...(read.value.spellings ?? [])])]
    const isMore = !same || spellings.some((one) => !same.spellings.includes(one))
    const without = withoutPerson(await readTexts(trx, id), [name, ...spellings], markOf(letter.language))
    const isListed = nameInPublic(person) !== null
    const isChanging = isMore || isListed || without.letter !== null || without.replies.length > 0
    const stopped = addressee ? await stopMail(trx, desk, letter, addressee) : []
    if (!isChanging && stopped.length === 0) return done({ changed: false, stopped: false, left: without.left })
    await withholdName(trx, id, name)
    if (without.letter) await writePublicTexts(trx, id, without.letter)
    for (const { id: reply, translation, text } of without.replies)
      await (translation === null
        ? writePublicSummary(trx, reply, text)
        : writePublicTranslation(trx, translation, text))
    await keepWithdrawal(trx, {
      letter: id,
      name,
      spellings,
      addressee: addressee?.id ?? null,
      wasRead:
        letter.publication === 'public' &&
        (isListed || without.letter !== null || without.replies.some(({ isPublic }) => isPublic)),
      on: desk.today,
      by: desk.actor.id
    })
    await withdrawEntriesNaming(trx, desk, { letter: id, mandate, name, spellings })
    await withdrawQuestionsNaming(trx, desk, { id, mandate, slug }, [name, ...spellings])
    const heldBack = await holdBack(
      trx,
      desk,
      [
        ...(isListed || without.letter !== null ? [{ kind: 'letter' as const, id }] : []),
        ...[...new Set(without.replies.map((one) => one.id))].map((reply) => ({ kind: 'reply' as const, id: reply }))
      ],
      mandate
    )
    await projectLetters(trx, changing)
    await appendEvents(trx, [
      happened(
        desk,
        'naming-withdrawn',
        { kind: 'letter', id, mandate },
        { letter: slug, to: addressee?.id ?? 'public' }
      ),
      ...stopped,
      ...heldBack
    ])
    return done({ changed: true, stopped: stopped.length > 0, left: without.left })
  })
}

/** Mail to that addressee that has not left: the letter has not reached it, and comes back. */
async function stopMail(
  trx: Trx,
  desk: Desk,
  letter: LetterOnRecord,
  { id, delivery }: Addressee
): Promise<NewEvent[]> {
  const mail = await findLatest(trx, { addressee: id })
  if (!mail || !(await settleMailOut(trx, mail.id, { from: 'waiting', to: 'failed', said: takenBack, on: desk.today })))
    return []
  const step = transition('delivery', delivery, 'returned', takenBack)
  if (!step.ok) return [toldOfMail(desk, 'mail-failed', mail.id, { letter: letter.slug })]
  const { mandate, slug } = letter
  await appendDelivery(trx, id, {
    state: 'returned',
    onDay: desk.today,
    channel: 'e-mail',
    by: desk.actor.id,
    reason: takenBack
  })
  await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
  return [
    toldOfMail(desk, 'mail-failed', mail.id, { letter: slug }),
    happened(
      desk,
      'delivery-recorded',
      { kind: 'addressee', id, mandate },
      { letter: slug, from: delivery, to: 'returned', day: desk.today, channel: 'e-mail' }
    )
  ]
}
