import type { Context } from '#context'
import type { DomainError } from '#mandate/result.ts'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { errorSentence } from '#messages'
import { Crowded } from '#platform/work/lanes.ts'
import { bytesOf, moreWork } from '#platform/work/text-classes.ts'
import { fullOfProven, takeTextRoom, type TextRoom } from '#platform/work/text-room.ts'
import { noRoomYet, workAgain, workFirst, workOrLater } from '../../../no-room-yet.ts'
import { challengeOf, gateOf, type Sent } from './gate.ts'

interface Text {
  /** What is brought: the same may come again with the same work. */
  id: string
  lang?: Language
  /** It has no slow lane: whoever has not done the work is told so. */
  only?: 'worked'
}

/**
 * Work, then room, then a turn. Room is given back unless `kept` was called. NOTE: the work is judged first, so that
 * what comes without takes no room from those who did it.
 */
export async function takeText(
  vigie: Context,
  { work, input }: Sent,
  { id, lang = 'en', only }: Text,
  run: (proven: boolean, kept: () => void) => Promise<Response>
): Promise<Response> {
  const gate = gateOf(vigie)
  const bytes = bytesOf(input.body)
  const more = moreWork(bytes)
  const proven = gate.proves(work, id, vigie.now(), { more, full: fullOfProven(vigie.config, vigie.now()) })
  if (!proven && (only || more > 0)) return sayWorkFirst(vigie, lang, workFirst)
  // Whoever worked, too little or too long ago, is a page that does it again: it need not wait with what never worked.
  if (!proven && work) return sayWorkFirst(vigie, lang, workAgain)
  const room = input.body === undefined ? needsNone : await takeTextRoom(vigie.config, bytes, vigie.now(), proven)
  if (!room.has) return say(lang, noRoomYet(room, lang), 507, room.seconds)
  if (!proven && room.beyond > 0) return sayWorkFirst(vigie, lang, workOrLater(room.beyond, lang), room.beyond)
  const lane = proven ? (room.beyond > 0 ? 'paced' : 'quick') : 'slow'
  // NOTE: one piece of work waits in one place, however often it is sent.
  const place = lane === 'paced' ? work!.challenge : null
  if (place && waiting.has(place)) return say(lang, { code: 'busy' }, 503, 5)
  if (place) waiting.add(place)
  let isKept = false
  try {
    return await gate.run(lane, () => run(proven, () => (isKept = true)))
  } catch (error) {
    if (!(error instanceof Crowded)) throw error
    return say(lang, { code: 'busy' }, 503, 5)
  } finally {
    if (place) waiting.delete(place)
    if (!isKept) room.giveBack()
  }
}

const waiting = new Set<string>()

/** To burn a receipt or to delete a list takes no room. */
const needsNone: TextRoom = { has: true, beyond: 0, giveBack: () => undefined }

/** Her page does a new piece of work and sends again. `seconds`: until there is room for one without. */
const sayWorkFirst = (vigie: Context, lang: Language, why: DomainError, seconds = 0): Response =>
  say(lang, why, 428, seconds, { code: 'work-first', challenge: challengeOf(vigie) })

function say(
  lang: Language,
  { code, params }: Pick<DomainError, 'code'> & Partial<DomainError>,
  status: number,
  seconds: number,
  more: object = {}
): Response {
  const message = inLocale(lang, () => errorSentence({ code, params }))
  const headers = seconds > 0 ? { 'retry-after': String(seconds) } : undefined
  return Response.json({ code, params, message, ...more }, { status, headers })
}
