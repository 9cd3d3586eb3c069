import { answerReturn, readTyped } from '#mandate/intake/return/answer-return.ts'
import type { ReturnFields, ReturnState } from '#mandate/intake/return/return-state.ts'
import type { Keeper } from '#mandate/intake/return/come-back.ts'
import { whyNotSent } from '#mandate/intake/return/typed-addition.ts'
import { hasArrived, unsentAfter } from '#mandate/intake/return/unsent.ts'
import { doSameWork } from '#mandate/intake/return/same-work.ts'
import { error, type DomainError } from '#mandate/result.ts'
import type { Language } from '#mandate/languages.ts'
import { inLocale } from '#in-locale'
import { m } from '#messages'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { serveOne, type OneRequest } from '#platform/sealing-process/serve-one.ts'
import { MultipartRefused } from '#platform/files/multipart.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import { emptyForm, readForm, type FileSaid, type Form } from './read-form.ts'
import type { Before } from './ui/intake/faster.ts'
import { formHeaders } from './ui/intake/page.ts'
import { returnPage, tooMuchPage } from './ui/intake/return/return-page.ts'

/** What the process is told that reads one receipt, opens what is under it, writes the page and ends. */
export interface ReturnSettings {
  lang: Language
  exit: string
  today: string
  /** Who helps faster, and when it is read. */
  before: Before
  /** There is no room for files now. */
  noFiles: boolean
}

/** What it asks of the one that keeps the database, which sees a look-up and never the receipt. */
export type ReturnAsked =
  | { ask: 'intake' }
  | { ask: 'look'; lookup: string; part: number }
  | { ask: 'act'; request: unknown }

await serveOne<ReturnSettings>(async (one) => {
  const { lang, exit, before, noFiles } = one.settings
  // How long it took to open what was there is not told by when the page comes.
  const page = await inSteps(1000, async () => {
    const form = await read(one)
    if (form === null) return inLocale(lang, () => tooMuchPage({ lang, exit }))
    const fields: ReturnFields = Object.fromEntries(form.entries)
    return inLocale(lang, async () => {
      let noRoom: readonly DomainError[] = []
      const tell = (errors: readonly DomainError[]) => (noRoom = errors)
      const state: ReturnState = one.isForeign
        ? { page: 'ask', typed: fields.receipt ?? '', unsent: unsentAfter(fields, null) }
        : await answerReturn(fields, {
            ...toolsOf(one, tell),
            files: async () => form.files,
            hasFiles: () => form.chose,
            refusesFiles: () => form.errors.length > 0
          })
      return returnPage({ lang, exit }, state, fields, {
        before,
        noFiles: noFiles ? m.intake_no_files_now() : null,
        said: one.isForeign ? foreignTo(form) : [...noRoom, ...saidOf(form, state)]
      })
    })
  })
  return { status: one.isForeign ? 403 : 200, headers: formHeaders, page }
})

const toolsOf = (
  one: OneRequest<ReturnSettings>,
  tell: (errors: readonly DomainError[]) => void = () => undefined
) => ({
  lang: one.settings.lang,
  keeper: keeperOf(one, tell),
  list: wordList
})

/** @param tell why what was sent last was not kept, if it had no room */
function keeperOf({ ask }: OneRequest<ReturnSettings>, tell: (errors: readonly DomainError[]) => void): Keeper {
  const say = (asked: ReturnAsked) => ask(asked)
  return {
    intake: async () => ((await say({ ask: 'intake' })) as { intake: OpenIntake | null }).intake,
    look: async (lookup, part) => {
      const asked = { ask: 'look' as const, lookup: Buffer.from(lookup).toString('base64url'), part }
      return fromBase64url(((await say(asked)) as { answer: string }).answer)
    },
    act: async (request) => {
      const { errors = [] } = (await say({ ask: 'act', request })) as { errors?: readonly DomainError[] }
      tell(errors)
    },
    evenOut: doSameWork
  }
}

interface OpenIntake {
  instance: string
  statements: EpochStatement[]
  today: string
}

/** Null where it is more than can be read. Files come with the one button that sends them, by their names with others. */
async function read(one: OneRequest<ReturnSettings>): Promise<Form | null> {
  const form = emptyForm()
  if (!one.contentType.startsWith('multipart/form-data')) {
    const body = await readAll(one.body)
    if (body === null) return null
    form.entries = [...new URLSearchParams(body)]
    form.chose = form.entries.some(([name, value]) => name === 'files' && value !== '')
    return form
  }
  const { body, contentType, settings } = one
  const ask = async (said: FileSaid, bytes?: Uint8Array) =>
    ((await one.ask(said, bytes)) ?? { errors: [error('not-kept')] }) as { errors?: DomainError[] }
  // NOTE: whether there is such a receipt is not asked before they are kept: how long it takes would tell.
  const takesFiles = async (entries: Form['entries']) => {
    const fields = Object.fromEntries(entries)
    return (
      !one.isForeign && whyNotSent('write', fields) === null && (await readTyped(fields.receipt ?? '', toolsOf(one))).ok
    )
  }
  try {
    await readForm({ body, contentType, today: settings.today, takesFiles, ask }, form)
  } catch (cause) {
    if (cause instanceof MultipartRefused && cause.code === 'field-too-long') return null
    form.errors.push(error('not-kept'))
  }
  return form
}

const foreignTo = ({ chose }: Form): DomainError[] => [
  error('not-from-here'),
  ...(chose ? [error('files-again', 'files')] : [])
]

/** A browser does not keep the files that she chose. */
function saidOf({ chose, errors }: Form, state: ReturnState): DomainError[] {
  if (state.page !== 'open' || !chose || (state.asked === 'write' && hasArrived(state.done))) return []
  return [...errors, error('files-again', 'files')]
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
