import type { ReadAnswers } from '../../mandate/intake/answers.ts'
import type { SealedFile } from '../../mandate/intake/payloads.ts'
import { sealSubmission } from '../../mandate/intake/seal-submission.ts'
import { deriveReceipt } from '../../platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt, type Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import type { Fingerprint } from '../../platform/sealing/fingerprint.ts'
import { moreWork } from '../../platform/work/text-classes.ts'
import { doWork, learnOffice, type Learned, type Office, type Work } from '../office.ts'
import { send, type Sending, type Sent } from '../send.ts'
import { makeUuid } from '../uuid.ts'

/** One report on its way: its number and receipt are made once, whatever happens on the way. */
export interface Delivery {
  receipt: Receipt
  /** Asks for the keys and does the work while she reads, so that sending does not wait for it. */
  prepare(): void
  deliver(answers: ReadAnswers, files: SealedFile[], page: Pick<Sending, 'tell' | 'stop'>): Promise<Sent>
}

interface Prepared {
  office: Office
  work: Work
  at: number
}

// The server takes work for half an hour.
const stale = 20 * 60_000

export function openDelivery(lang: string, known: () => Fingerprint | null): Delivery {
  const receipt = makeReceipt()
  const id = makeUuid()
  let prepared: Promise<Prepared | null> = Promise.resolve(null)

  const learn = async (): Promise<Learned & { work?: Work }> => {
    const ready = await prepared
    prepared = Promise.resolve(null)
    // Without a line the question is asked anew, so that it is known that nothing was posted.
    if (ready && navigator.onLine && Date.now() - ready.at < stale)
      return { ok: true, office: ready.office, work: ready.work }
    return learnOffice(lang, known())
  }
  return {
    receipt,
    prepare() {
      // The age counts from the asking: a device may sleep for a night while the answer or the work is under way.
      const at = Date.now()
      prepared = learnOffice(lang, known())
        .then(async (learned) =>
          learned.ok ? { office: learned.office, work: await doWork(learned.office), at } : null
        )
        .catch(() => null)
    },
    deliver({ danger, perhapsDanger, ...answers }, files, { tell, stop }) {
      let done: Work | undefined
      return send({
        tell,
        stop,
        wait: untilLine,
        learn: async () => {
          const learned = await learn()
          done = learned.work
          return learned
        },
        // What was done ahead is as much as a short text takes.
        work: async (office, bytes) => (done && moreWork(bytes) === 0 ? done : doWork(office, bytes, stop)),
        post: (body) =>
          fetch('/api/submissions', {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/json' },
            cache: 'no-store'
          }),
        seal: async ({ instance, epoch, today }) => {
          const derived = await deriveReceipt(receipt, instance)
          const flags = { danger, perhapsDanger }
          return sealSubmission({ lang, ...answers, files }, { id, ...flags, epoch, derived, filedOn: today })
        }
      })
    }
  }
}

/** So many seconds, or as soon as the device says that it is on a line again. */
function untilLine(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    const timer = setTimeout(go, seconds * 1000)
    addEventListener('online', go)
  })
}
