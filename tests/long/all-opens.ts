import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { SealedFile } from '../../src/mandate/intake/payloads.ts'
import type { Db } from '../../src/platform/db.ts'
import { openPart } from '../../src/platform/sealing/files.ts'
import { openJson } from '../../src/platform/sealing/seal.ts'
import type { OpenedEpoch } from '../intake-office.ts'
import type { Senders } from './senders.ts'

interface Opened {
  answers: { what: string }
  files: SealedFile[]
}

/** Opens, with the epoch's secret alone, all that was acknowledged; a sentence for each kind, and whether it holds. */
export async function allOpens(
  { db, dataFolder }: { db: Db; dataFolder: string },
  { secrets }: OpenedEpoch,
  { acknowledged, formsTried }: Senders
): Promise<[holds: boolean, sentence: string][]> {
  const open = async (body: Uint8Array | undefined) =>
    body ? ((await openJson(body, [secrets.identity]).catch(() => null)) as Opened | null) : null
  const part = (upload: string, index: number) => readFileSync(join(dataFolder, 'files/whole', `${upload}.${index}`))
  const fileOf = async (file: SealedFile) =>
    Buffer.concat(
      await Promise.all(
        file.parts.map(({ index, sha256 }) =>
          openPart(part(file.upload, index), file.secret, { file: file.upload, index, sha256 })
        )
      )
    )

  const { rows: kept } = await sql<{ id: string; channel: string; body: Buffer }>`
    select id, channel, body from known.submission join sealed.submission using (id)`.execute(db)
  const bodies = new Map(kept.map(({ id, body }) => [id, body]))
  let lost = 0
  let files = 0
  for (const { id, text, upload } of acknowledged.submissions) {
    const opened = await open(bodies.get(id))
    const whole = upload && (await fileOf(opened!.files[0]!).catch(() => Buffer.alloc(0)))
    if (upload) files++
    if (opened?.answers.what !== text || (upload && !whole!.equals(Buffer.concat(upload.parts)))) lost++
  }
  const there = kept.filter(({ channel }) => channel === 'sealed-there').length

  let lostForms = 0
  for (const { lookupHash, text, file } of acknowledged.forms) {
    const { rows } = await sql<{ submission: string }>`
      select submission from known.receipt where lookup_hash = ${Buffer.from(lookupHash)}`.execute(db)
    const opened = await open(bodies.get(rows[0]?.submission ?? ''))
    const isWhole = !file || (await fileOf(opened!.files[0]!).catch(() => Buffer.alloc(0))).equals(file)
    if (opened?.answers.what !== text || !isWhole) lostForms++
  }
  const here = kept.length - there

  const { rows: added } = await sql<{ nonce: Buffer; body: Buffer }>`select nonce, body from sealed.addition`.execute(
    db
  )
  const additions = new Map(added.map(({ nonce, body }) => [nonce.toString('base64url'), body]))
  let lostAdditions = 0
  for (const { nonce, text } of acknowledged.additions) {
    const opened = (await open(additions.get(nonce))) as {
      value?: { action?: { addition?: { text?: string } } }
    } | null
    if (opened?.value?.action?.addition?.text !== text) lostAdditions++
  }

  let lostParts = 0
  for (const { upload, index, bytes, secret } of acknowledged.parts) {
    const opens = await openPart(part(upload, index), secret, { file: upload, index }).then(
      () => part(upload, index).equals(bytes),
      () => false
    )
    if (!opens) lostParts++
  }
  const { submissions, forms, parts } = acknowledged
  return [
    [
      lost === 0 && submissions.length > 0,
      `${submissions.length} submissions acknowledged, ${files} of them with a file, ${lost} do not open`
    ],
    [
      there === submissions.length,
      `${there} are kept: none lost, none twice, though ${acknowledged.again} were sent again`
    ],
    [
      lostForms === 0 && forms.length > 0,
      `${forms.length} forms without scripts acknowledged, ${lostForms} do not open`
    ],
    [
      here >= forms.length && here <= formsTried,
      `${here} of ${formsTried} forms are kept: those whose page was cut off too`
    ],
    [
      lostAdditions === 0 && acknowledged.additions.length > 0,
      `${acknowledged.additions.length} additions named under their receipt, ${lostAdditions} do not open`
    ],
    [added.length === acknowledged.additions.length, `${added.length} additions are kept, none twice`],
    [
      lostParts === 0 && parts.length > 0,
      `${parts.length} parts of files acknowledged, ${lostParts} are not there or do not open`
    ]
  ]
}
