import type { RequestEvent } from '@sveltejs/kit'
import type { FiledFile } from '#mandate/corner/filing.ts'
import { mostInForm } from '#mandate/corner/filing.ts'
import { openUploaded } from '#mandate/corner/open-uploaded.ts'
import { documentFields } from '#mandate/corner/uploaded.ts'
import { done, refused, type DomainError, type Result } from '#mandate/result.ts'
import { filePlaces } from '#platform/files/places.ts'
import { nameOfFile } from '#platform/files/name-of-file.ts'
import { typedIn } from './refused-form.ts'

export interface AnswerForm {
  input: object
  files: FiledFile[]
  /** What is wrong with documents that came before it, in pieces. */
  faults: DomainError[]
  typed: Record<string, string>
  also: string[]
}

/**
 * The form of an answer, with its documents: in it, or, of who is signed in, sent in pieces before it. One that is larger
 * than a form may be is refused in words.
 */
export async function readAnswerForm({ request, locals }: RequestEvent, slug: string): Promise<Result<AnswerForm>> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    return refused('documents-too-large', 'files', { most: mostInForm / 1_000_000 })
  }
  const { uploaded = '', ...typed } = typedIn(form)
  const came = await openUploaded(filePlaces(locals.vigie.config.dataFolder), locals.mission ? uploaded : '')
  const also = form.getAll('also').filter((one) => typeof one === 'string')
  const answers = Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith('answer_') && text.trim() !== '' ? [{ question: name.slice('answer_'.length), text }] : []
  )
  const { form: kind = 'substantive', text = '', annex = '', language = '' } = typed
  return done({
    input: { letters: [slug, ...also], form: kind, text, annex, answers, language },
    files: [
      ...(await filesIn(form)),
      ...(came.ok ? came.value : []).map(({ field, name, bytes }, at) => ({
        field,
        name: nameOfFile(name) || String(at + 1),
        bytes
      }))
    ].map(({ field, ...file }) => ({
      ...file,
      confidential: field === 'confidential',
      ...(field === 'translations' && { translation: typed.translation ?? '' })
    })),
    faults: came.ok ? [] : came.errors,
    typed,
    also
  })
}

async function filesIn(form: FormData) {
  const chosen = documentFields.flatMap((field) =>
    form.getAll(field).flatMap((file) => (typeof file === 'string' ? [] : [{ field, file }]))
  )
  // A field in which nothing was chosen is sent as a file without a name.
  return Promise.all(
    chosen
      .filter(({ file }) => file.name !== '')
      .map(async ({ field, file }, at) => ({
        field,
        name: nameOfFile(file.name) || String(at + 1),
        bytes: Buffer.from(await file.arrayBuffer())
      }))
  )
}
