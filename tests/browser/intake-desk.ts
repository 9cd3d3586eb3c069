import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { makeEpoch } from '../../src/platform/sealing/epochs.ts'
import { openJson } from '../../src/platform/sealing/seal.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'
import { wordList, type ReceiptLanguage } from '../../src/platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { makeSigningKey } from '../../src/platform/sealing/signing.ts'
import { openEpoch, type OpenedEpoch } from '../intake-office.ts'
import { fileInvented, writeToSource } from '../intake-source.ts'

/** An invented office beside a running server: each line is a step, in JSON, and answered by one of JSON. */
const { context, close } = await openContext(readConfig(), {})
const { db, config, today } = context
try {
  for await (const line of createInterface(process.stdin))
    console.log(JSON.stringify(await takes(JSON.parse(line) as string[])))
} finally {
  await close()
}

async function takes([step, given, told]: string[]): Promise<unknown> {
  if (step === 'open') return openEpoch(db.owner, config.mandate, today(), JSON.parse(given!) as OpenedEpoch)
  // A chain of somebody who has the server and not the office's keys.
  if (step === 'forge') return (await makeEpoch({ mandate: config.mandate, openedOn: today() })).statement
  if (step === 'returning') return returning(JSON.parse(given!) as OpenedEpoch, told)
  const { rows } = await sql<{ body: Buffer; row: unknown }>`
    select b.body, to_jsonb(s) row from known.submission s join sealed.submission b using (id)`.execute(db.owner)
  const secrets = JSON.parse(given!) as string[]
  return Promise.all(rows.map(async ({ body, row }) => ({ known: row, opened: await openJson(body, secrets) })))
}

async function returning(epoch: OpenedEpoch, stage = 'being-read') {
  const on = today()
  const filed = await fileInvented(db, on, config.mandate)
  await writeToSource(db, filed, epoch, { kind: 'stage', stage, on })
  await writeToSource(db, filed, epoch, { kind: 'ask', text: 'In which street was it? (invented)', lang: 'en', on })
  const forger = {
    ...epoch,
    secrets: { ...epoch.secrets, signing: Buffer.from(makeSigningKey().secret).toString('base64url') }
  }
  await writeToSource(db, filed, forger, { kind: 'message', text: 'Come to the station', on })
  const list = async (lang: ReceiptLanguage) =>
    [lang, receiptAsWords(filed.receipt, await wordList(lang)).join(' ')] as const
  return {
    words: Object.fromEntries(await Promise.all((['en', 'ar'] as const).map(list))),
    digits: receiptAsDigits(filed.receipt).join(' ')
  }
}
