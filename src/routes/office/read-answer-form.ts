import type { RequestEvent } from '@sveltejs/kit'
import type { FiledFile } from '#mandate/corner/filing.ts'
import { mostOfFiles } from '#mandate/corner/filing.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { nameOfFile } from '#platform/files/name-of-file.ts'
import { typedIn } from './refused-form.ts'

export interface AnswerForm {
  input: object
  files: FiledFile[]
  typed: Record<string, string>
  also: string[]
}

/** The form of an answer, with its documents. One that is larger than a form may be is refused in words. */
export async function readAnswerForm({ request }: RequestEvent, slug: string): Promise<Result<AnswerForm>> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    return refused('documents-too-large', 'files', { most: mostOfFiles / 1_000_000 })
  }
  const typed = typedIn(form)
  const also = form.getAll('also').filter((one) => typeof one === 'string')
  const answers = Object.entries(typed).flatMap(([name, text]) =>
    name.startsWith('answer_') && text.trim() !== '' ? [{ question: name.slice('answer_'.length), text }] : []
  )
  const { form: kind = 'substantive', text = '', annex = '', language = '' } = typed
  return done({
    input: { letters: [slug, ...also], form: kind, text, annex, answers, language },
    files: [
      ...(await filesOf(form, 'documents', { confidential: false })),
      ...(await filesOf(form, 'translations', { confidential: false, translation: typed.translation ?? '' })),
      ...(await filesOf(form, 'confidential', { confidential: true }))
    ],
    typed,
    also
  })
}

async function filesOf(
  form: FormData,
  field: string,
  as: Pick<FiledFile, 'confidential' | 'translation'>
): Promise<FiledFile[]> {
  const chosen = form.getAll(field).filter((one) => typeof one !== 'string')
  // A field in which nothing was chosen is sent as a file without a name.
  return Promise.all(
    chosen
      .filter(({ name }) => name !== '')
      .map(async (file, at) => ({
        name: nameOfFile(file.name) || String(at + 1),
        bytes: Buffer.from(await file.arrayBuffer()),
        ...as
      }))
  )
}
