import { randomUUID } from 'node:crypto'
import { readAnswers, type ReadAnswers } from '#mandate/intake/answers.ts'
import { fieldsOf } from '#mandate/intake/fields.ts'
import { identityOfForm } from '#mandate/intake/once.ts'
import { sealSubmission, type SealedRequest } from '#mandate/intake/seal-submission.ts'
import type { Language } from '#mandate/languages.ts'
import type { SealedFile } from '#mandate/intake/payloads.ts'
import { error, type DomainError } from '#mandate/result.ts'
import { inLocale } from '#messages'
import { boundaryOf, parseMultipart, readField, type FormPart } from '#platform/files/multipart.ts'
import { FileTooLarge, sealStream } from '#platform/files/seal-stream.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { fingerprintOf } from '#platform/sealing/fingerprint.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { serveOne, type Answer, type OneRequest } from '#platform/sealing-process/serve-one.ts'
import type { Before } from './ui/intake/faster.ts'
import { filedBeforePage } from './ui/intake/filed-before-page.ts'
import { pageHeaders } from './ui/intake/page.ts'
import { receiptPage, type WrittenReceipt } from './ui/intake/receipt-page.ts'
import { reportPage } from './ui/intake/report-page.ts'

/** What the process that seals one form is told before the first byte; see run-sealing.ts. */
export interface Settings {
  lang: Language
  exit: string
  /** What stands before the first question of a page that comes back. */
  before: Before
  /** Null while intake is closed. */
  intake: { instance: string; epoch: EpochCard } | null
  today: string
  /** Where it is sent to and where she can come back: first as she knows it. */
  origins: readonly string[]
  /** Files have no room now. */
  noFiles: boolean
}

/** What the process says; what belongs to it is told in its answer, one answer to each. */
export type Said =
  | { declare: { id: string; bytes: number; parts: number } }
  | { part: { upload: string; index: number } }
  | { file: SealedRequest }
export interface Told {
  errors?: readonly DomainError[]
  /** Another is open by now: seal to that one. */
  epoch?: EpochCard | null
  /** It was kept before: what was sealed then stands, and not this. */
  again?: boolean
}

/** A field may be longer than what is kept, so that it comes back filled in; all together no longer than this. */
const mostRead = 4_000_000

/** Bytes of a file that comes this way, and how many come at once. */
const mostFile = 25_000_000
const mostFiles = 20

type One = OneRequest<Settings>

await serveOne<Settings>((one) => inLocale(one.settings.lang, () => sealForm(one)))

async function ask(one: One, said: Said, bytes?: Uint8Array): Promise<Told> {
  return ((await one.ask(said, bytes)) ?? { errors: [error('not-kept')] }) as Told
}

/** What came: its fields, its files in sealed form, and what is wrong with them. */
interface Form {
  entries: [string, string][]
  files: SealedFile[]
  /** Whether she chose any: the page that comes back can't hold them. */
  chose: boolean
  errors: DomainError[]
}

async function sealForm(one: One): Promise<Answer> {
  const { lang, exit, before, intake, noFiles } = one.settings
  if (!intake) return { status: 303, headers: { ...pageHeaders, location: `/${lang}` }, page: '' }
  const form: Form = { entries: [], files: [], chose: false, errors: [] }
  const comeBack = (errors: readonly DomainError[], status = 422) => ({
    status,
    headers: pageHeaders,
    page: reportPage(
      { lang, exit },
      {
        before,
        noFiles,
        filled: {
          values: fieldsOf(form.entries),
          errors: form.chose ? [...errors, error('files-again', 'files')] : errors
        }
      }
    )
  })
  try {
    await readForm(one, form)
  } catch {
    return comeBack([error('not-kept')], 400)
  }
  const read = readAnswers(form.entries)
  if (!read.ok || form.errors.length) return comeBack([...(read.ok ? [] : read.errors), ...form.errors])
  const kept = await keep(one, intake, read.value, form).catch(() => null)
  if (kept?.ok) return { status: 200, headers: pageHeaders, page: receiptPage({ lang, exit }, kept.receipt) }
  // The number follows from what she wrote: only this same form can have it, with a receipt that is no more.
  if (kept?.errors.some(({ code }) => code === 'id-taken'))
    return { status: 409, headers: pageHeaders, page: filedBeforePage({ lang, exit }) }
  return comeBack(kept?.errors ?? [error('not-kept')], 503)
}

async function readForm(one: One, form: Form): Promise<void> {
  let room = mostRead
  for await (const part of parseMultipart(one.body, boundaryOf(one.contentType))) {
    if (part.filename === null) {
      const text = await readField(part, room)
      room -= text.length
      form.entries.push([part.name, text])
    } else if (part.name === 'files' && part.filename !== '') {
      form.chose = true
      // Files come near the end: where what stands before them comes back in any case, they are not kept for nothing.
      if (form.errors.length === 0 && readAnswers(form.entries).ok) await sealFile(one, part, form)
    }
  }
}

/** Sealed under a key of its own as it comes, then handed over in its parts; of the file in clear, a part is in memory. */
async function sealFile(one: One, { body, filename }: FormPart, form: Form): Promise<void> {
  if (form.files.length === mostFiles)
    return void form.errors.push(error('too-many-files', 'files', { most: mostFiles }))
  const { recipient, secret } = await makeIdentity()
  const upload = randomUUID()
  const parts: Uint8Array[] = []
  try {
    const { sealedBytes, ...sealed } = await sealStream(body, {
      file: upload,
      recipient,
      most: mostFile,
      write: async (part) => void parts.push(part.sealed)
    })
    const asked = [() => ask(one, { declare: { id: upload, bytes: sealedBytes, parts: parts.length } })]
    for (const [index, bytes] of parts.entries()) asked.push(() => ask(one, { part: { upload, index } }, bytes))
    for (const one of asked) {
      const { errors } = await one()
      if (errors?.length) return void form.errors.push(...errors)
    }
    form.files.push({
      upload,
      secret,
      name: filename ?? '',
      ...sealed,
      custody: [{ on: one.settings.today, what: 'sealed-here', by: 'server' }]
    })
  } catch (cause) {
    if (!(cause instanceof FileTooLarge)) throw cause
    form.errors.push(error('file-too-large-here', 'files', { value: filename ?? '', most: mostFile / 1_000_000 }))
  }
}

/** Once, however often she sends it. Sealed to the epoch that is open, and to the next where that has closed meanwhile. */
async function keep(
  one: One,
  { instance, epoch: first }: NonNullable<Settings['intake']>,
  { danger, perhapsDanger, ...written }: ReadAnswers,
  form: Form
): Promise<{ ok: true; receipt: WrittenReceipt } | { ok: false; errors: readonly DomainError[] }> {
  const { lang, today, origins } = one.settings
  const { files } = form
  const { id, receipt } = identityOfForm(form)
  const derived = await deriveReceipt(receipt, instance)
  for (let epoch: EpochCard | null | undefined = first, tries = 0; epoch && tries < 3; tries++) {
    const sealed = await sealSubmission(
      { lang, files, ...written },
      { id, danger, perhapsDanger, epoch, derived, filedOn: today }
    )
    const said = await ask(one, { file: sealed })
    if (!said.errors && !said.epoch)
      return {
        ok: true,
        receipt: {
          words: receiptAsWords(receipt, await wordList(lang)),
          digits: receiptAsDigits(receipt),
          origins,
          proof: said.again
            ? null
            : { on: today, at: new URL(origins[0]!).host, print: fingerprintOf(fromBase64url(sealed.body)) }
        }
      }
    if (said.errors) return { ok: false, errors: said.errors }
    epoch = said.epoch
  }
  return { ok: false, errors: [error('not-kept')] }
}
