import { answerReturn, type ReturnFields } from '#mandate/intake/return/answer-return.ts'
import type { Keeper } from '#mandate/intake/return/come-back.ts'
import { doSameWork } from '#mandate/intake/return/same-work.ts'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#messages'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { serveOne, type OneRequest } from '#platform/sealing-process/serve-one.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import { pageHeaders } from './ui/intake/page.ts'
import { returnPage, tooMuchPage } from './ui/intake/return/return-page.ts'

/** What the process is told that reads one receipt, opens what is under it, writes the page and ends. */
export interface ReturnSettings {
  lang: Language
  exit: string
}

/** What it asks of the one that keeps the database, which sees a look-up and never the receipt. */
export type ReturnAsked =
  | { ask: 'intake' }
  | { ask: 'look'; lookup: string; part: number }
  | { ask: 'act'; request: unknown }

await serveOne<ReturnSettings>(async (one) => {
  const { lang, exit } = one.settings
  // How long it took to open what was there is not told by when the page comes.
  const page = await inSteps(1000, async () => {
    const body = await readAll(one.body)
    if (body === null) return inLocale(lang, () => tooMuchPage({ lang, exit }))
    const fields: ReturnFields = Object.fromEntries(new URLSearchParams(body))
    return inLocale(lang, async () =>
      returnPage({ lang, exit }, await answerReturn(fields, { lang, keeper: keeperOf(one), list: wordList }), fields)
    )
  })
  return { status: 200, headers: pageHeaders, page }
})

function keeperOf({ ask }: OneRequest<ReturnSettings>): Keeper {
  const say = (asked: ReturnAsked) => ask(asked)
  return {
    intake: async () => ((await say({ ask: 'intake' })) as { intake: OpenIntake | null }).intake,
    look: async (lookup, part) => {
      const asked = { ask: 'look' as const, lookup: Buffer.from(lookup).toString('base64url'), part }
      return fromBase64url(((await say(asked)) as { answer: string }).answer)
    },
    act: async (request) => void (await say({ ask: 'act', request })),
    evenOut: doSameWork
  }
}

interface OpenIntake {
  instance: string
  statements: EpochStatement[]
  today: string
}

/** Five times the longest text that is taken, so that one that is too long comes back filled in; null for more. */
async function readAll(body: AsyncIterable<Uint8Array>): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length <= mostBytes) chunks.push(chunk)
  }
  return length <= mostBytes ? Buffer.concat(chunks).toString('utf8') : null
}

// An Arabic letter takes six bytes in a form.
const mostBytes = 6_000_000
