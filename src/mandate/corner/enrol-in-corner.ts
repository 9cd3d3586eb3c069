import { appendEvents } from '#platform/event-log.ts'
import type { Trx } from '#platform/db.ts'
import { makePassphrase, normalisePassphrase } from '#platform/sealing/passphrase.ts'
import { wordList, type ReceiptLanguage } from '#platform/sealing/receipt/word-list.ts'
import { randomBytes } from 'node:crypto'
import { Secret } from 'otpauth'
import { checkWay, type CheckedWay } from '../people/check-way.ts'
import { underOfficeKey } from '../people/office-key.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCorner, type CornerDoor } from './desk.ts'
import { doorAt } from './door-at.server.ts'
import { enrolByPasskeyInput, enrolByPassphraseInput, linkInput } from './schemas.ts'
import { enrolPerson, findInvited, insertWayIn } from './accounts.store.server.ts'
import { insertMissionSession } from './sessions.store.server.ts'
import { proofOfWords } from './words.ts'

export interface InvitedToCorner {
  /** Whose office invites her. */
  mandate: string
  person: string
  name: string
  state: string
  /** Words and a secret for codes, made here and for this link; shown again as they are when something was mistyped. */
  words: string
  totpSecret: string
  made: string
}

/** What a one-time link into a corner is good for, before it is used. To look uses nothing up: a mail's scanner looks too. */
export async function readCornerLink(
  door: CornerDoor,
  input: unknown,
  lang: ReceiptLanguage
): Promise<Result<InvitedToCorner>> {
  const read = readInput(linkInput, input)
  if (!read.ok) return refused('link-not-good', 'token')
  const { office, mandate, now } = await doorAt(door, read.value.token)
  const words = makePassphrase(await wordList(lang))
  const totpSecret = new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32
  return inOffice(office, mandate, async (trx) => {
    const found = await findInvited(trx, door.into, read.value.token, now)
    if (!found) return refused('link-not-good', 'token')
    const made = await stampOf(trx, { token: read.value.token, words, totpSecret })
    return done({ mandate, person: found.id, name: found.name, state: found.state, words, totpSecret, made })
  })
}

/** By the words that were made for her, typed again, and a first code. Works without scripts. */
export async function enrolByPassphrase(door: CornerDoor, input: unknown): Promise<Result<{ token: string }>> {
  const read = readInput(enrolByPassphraseInput, input)
  if (!read.ok) return read
  const { token, words, wordsAgain, totpSecret, code, made, device } = read.value
  if (normalisePassphrase(words) !== normalisePassphrase(wordsAgain)) return refused('wrong-words', 'wordsAgain')
  const proofSalt = randomBytes(16)
  const proof = proofOfWords(words, proofSalt.toString('base64url'))
  return enrol(door, token, device, async (trx) => {
    if ((await stampOf(trx, { token, words, totpSecret })) !== made) return refused('link-not-good', 'token')
    const way = { kind: 'passphrase' as const, proofSalt, proof, totpSecret, totpCode: code }
    const checked = await checkWay(trx, way, door.where, door.now)
    return checked.ok ? checked : refused('wrong-code', 'code')
  })
}

export async function enrolByPasskey(door: CornerDoor, input: unknown): Promise<Result<{ token: string }>> {
  const read = readInput(enrolByPasskeyInput, input)
  if (!read.ok) return read
  const { token, challengeId, response, device } = read.value
  return enrol(door, token, device, (trx) =>
    checkWay(trx, { kind: 'passkey', challengeId, response }, door.where, door.now)
  )
}

async function enrol(
  door: CornerDoor,
  token: string,
  device: string,
  check: (trx: Trx) => Promise<Result<CheckedWay>>
): Promise<Result<{ token: string }>> {
  const { office, mandate, now } = await doorAt(door, token)
  return inOffice(office, mandate, async (trx) => {
    const found = await findInvited(trx, door.into, token, now)
    if (!found) return refused('link-not-good', 'token')
    const way = await check(trx)
    if (!way.ok) return way
    const { id, state } = found
    await enrolPerson(trx, id, now)
    await insertWayIn(trx, id, way.value, device, now)
    const { into } = door
    const actor = { id, role: into, mandate, state }
    const subject = { kind: into === 'mission' ? ('diplomat' as const) : into, id }
    const event = into === 'mission' ? ('diplomat-enrolled' as const) : ('partner-enrolled' as const)
    await appendEvents(trx, [toldOfCorner({ mandate, now, actor }, event, subject, { by: way.value.kind })])
    return done({ token: await insertMissionSession(trx, id, device, now) })
  })
}

const stampOf = async (trx: Trx, of: { token: string; words: string; totpSecret: string }): Promise<string> =>
  (await underOfficeKey(trx, 'words of a diplomat', JSON.stringify([of.token, of.words, of.totpSecret]))).toString(
    'base64url'
  )
