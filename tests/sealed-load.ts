import { randomBytes, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { readOffice, type Office } from '../src/intake-client/office.ts'
import { sealSubmission, type SealedRequest } from '../src/mandate/intake/seal-submission.ts'
import { deriveReceipt } from '../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../src/platform/sealing/receipt/make-receipt.ts'
import { makeChallenge } from '../src/platform/work/challenge.ts'
import { workKey } from '../src/platform/work/work-key.ts'

type Work = { challenge: string; nonce: string }

/**
 * Sealed submissions to be sent as fast as a server takes them. `distinct` texts are sealed, and go in turn, each time
 * under a number and a receipt's hash of its own: the server can't tell. The texts are invented.
 * NOTE: without the work. The challenge is made with the server's own key and asks for none; it is checked as any is.
 */
export async function makeSealedLoad(
  origin: string,
  { dataFolder, distinct }: { dataFolder: string; distinct: number }
): Promise<() => SealedRequest & { work: Work }> {
  const office = await learn(origin)
  const derived = await deriveReceipt(makeReceipt(), office.instance)
  const sealed: SealedRequest[] = []
  for (let i = 0; i < distinct; i++) {
    const answers = { what: `Invented, number ${i}. ${'Invented. '.repeat(198)}` }
    const written = { lang: 'en', subject: 'person' as const, answers, persons: [], consents: [], files: [] }
    const filing = { id: randomUUID(), danger: false, epoch: office.epoch, derived, filedOn: office.today }
    sealed.push(await sealSubmission(written, filing))
  }
  const key = workKey(dataFolder, 'texts')
  let at = 0
  return () => {
    const one = sealed[at++ % distinct]!
    const receipt = { ...one.receipt, lookupHash: randomBytes(32).toString('base64url') }
    return {
      ...one,
      id: randomUUID(),
      receipt,
      work: { challenge: makeChallenge(key, 0, new Date()).text, nonce: '0' }
    }
  }
}

async function learn(origin: string): Promise<Office> {
  const learned = readOffice(await (await fetch(`${origin}/en/epoch.json`)).json(), null)
  if (!learned.ok) throw new Error(learned.code)
  return learned.office
}

/** The status, and 0 where the connection broke. */
export function postSubmission(agent: Agent, origin: string, body: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(`${origin}/api/submissions`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', () => resolve(0)).end(body)
  })
}
