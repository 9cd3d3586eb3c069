import { readAnswers, type ReadAnswers } from '#mandate/intake/answers.ts'
import { fieldsOf } from '#mandate/intake/fields.ts'
import { identityOfForm } from '#mandate/intake/once.ts'
import { sealSubmission, type SealedRequest } from '#mandate/intake/seal-submission.ts'
import type { Language } from '#mandate/languages.ts'
import { error, type DomainError } from '#mandate/result.ts'
import { inLocale } from '#in-locale'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { fingerprintOf } from '#platform/sealing/fingerprint.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { serveOne, type Answer, type OneRequest } from '#platform/sealing-process/serve-one.ts'
import { emptyForm, readForm, type FileSaid, type Form } from './read-form.ts'
import type { Before } from './ui/intake/faster.ts'
import { filedBeforePage } from './ui/intake/filed-before-page.ts'
import { formHeaders, pageHeaders } from './ui/intake/page.ts'
import { filledUp } from './ui/intake/filled-up.ts'
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
  /** The page that it is sent from is one of ours, and not too old. */
  holds: boolean
  /** Of the page that comes back. */
  token: string
}

/** What the process says; what belongs to it is told in its answer, one answer to each. */
export type Said = FileSaid | { spend: string } | { file: SealedRequest }
export interface Told {
  errors?: readonly DomainError[]
  /** Another is open by now: seal to that one. */
  epoch?: EpochCard | null
  /** It was kept before: what was sealed then stands, and not this. */
  again?: boolean
}

type One = OneRequest<Settings>

await serveOne<Settings>((one) => inLocale(one.settings.lang, () => sealForm(one)))

async function ask(one: One, said: Said, bytes?: Uint8Array): Promise<Told> {
  return ((await one.ask(said, bytes)) ?? { errors: [error('not-kept')] }) as Told
}

async function sealForm(one: One): Promise<Answer> {
  const { lang, exit, before, intake, noFiles, holds, token } = one.settings
  if (!intake) return { status: 303, headers: { ...pageHeaders, location: `/${lang}` }, page: '' }
  const form = emptyForm()
  const comeBack = (errors: readonly DomainError[], status = 422) => ({
    status,
    headers: formHeaders,
    page: reportPage(
      { lang, exit },
      {
        before,
        token,
        noFiles,
        filled: {
          values: fieldsOf(form.entries),
          errors: form.chose ? [...errors, error('files-again', 'files')] : errors
        }
      }
    )
  })
  try {
    const { body, contentType } = one
    const takesFiles = (entries: Form['entries']) => holds && !one.isForeign && readAnswers(entries).ok
    await readForm({ body, contentType, today: one.settings.today, takesFiles, ask: (...of) => ask(one, ...of) }, form)
  } catch {
    return comeBack([error('not-kept')], 400)
  }
  if (one.isForeign) return comeBack([error('not-from-here')], 403)
  const read = readAnswers(form.entries)
  if (!read.ok || form.errors.length) return comeBack([...(read.ok ? [] : read.errors), ...form.errors])
  if (!holds) return comeBack([error('send-again')], 409)
  const kept = await keep(one, intake, read.value, form).catch(() => null)
  if (kept?.ok)
    return {
      status: 200,
      headers: pageHeaders,
      page: filledUp(receiptPage({ lang, exit }, kept.receipt), receiptBlock)
    }
  // The number follows from what she wrote: only this same form can have it, with a receipt that is no more.
  if (kept?.errors.some(({ code }) => code === 'id-taken'))
    return { status: 409, headers: pageHeaders, page: filedBeforePage({ lang, exit }) }
  const isSpent = kept?.errors.some(({ code }) => code === 'send-again')
  return comeBack(kept?.errors ?? [error('not-kept')], isSpent ? 409 : 503)
}

/** That somebody is in danger makes the page longer, and is not told to whoever watches the line. */
const receiptBlock = 16 * 1024

/** Once, however often she sends it. Sealed to the epoch that is open, and to the next where that has closed meanwhile. */
async function keep(
  one: One,
  { instance, epoch: first }: NonNullable<Settings['intake']>,
  { danger, perhapsDanger, ...written }: ReadAnswers,
  form: Form
): Promise<{ ok: true; receipt: WrittenReceipt } | { ok: false; errors: readonly DomainError[] }> {
  const { lang, today, origins, before } = one.settings
  const { files } = form
  const { id, receipt } = identityOfForm(form)
  const spent = await ask(one, { spend: id })
  if (spent.errors) return { ok: false, errors: spent.errors }
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
          danger: danger ? before : null,
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
