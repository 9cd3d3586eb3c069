import { Socket } from 'node:net'
import { answerReturn, type ReturnFields } from '#mandate/intake/return/answer-return.ts'
import type { Keeper } from '#mandate/intake/return/come-back.ts'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#messages'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { FrameReader, writeFrame } from '#platform/sealing-process/frames.ts'
import { returnPage } from './ui/intake/return/return-page.ts'

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

const told = new FrameReader(new Socket({ fd: 3, readable: true, writable: false }))
const { lang, exit } = (await told.next())!.value as ReturnSettings
const keeper: Keeper = {
  intake: async () =>
    (
      (await ask({ ask: 'intake' })) as {
        intake: { instance: string; statements: EpochStatement[]; today: string } | null
      }
    ).intake,
  look: async (lookup, part) =>
    fromBase64url(
      ((await ask({ ask: 'look', lookup: Buffer.from(lookup).toString('base64url'), part })) as { answer: string })
        .answer
    ),
  act: async (request) => void (await ask({ ask: 'act', request }))
}
const fields: ReturnFields = Object.fromEntries(new URLSearchParams(await readAll()))
const page = await inLocale(lang, async () =>
  returnPage({ lang, exit }, await answerReturn(fields, { lang, keeper, list: wordList }))
)
process.stdout.end(Buffer.concat([writeFrame({ page: 200 }), page]), () => process.exit(0))

/** As much as a receipt and a long text are; what is longer than that is read as nothing. */
async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= 3_000_000) chunks.push(chunk)
  }
  return length <= 3_000_000 ? Buffer.concat(chunks).toString('utf8') : ''
}

async function ask(asked: ReturnAsked): Promise<unknown> {
  process.stdout.write(writeFrame(asked))
  return (await told.next())!.value
}
