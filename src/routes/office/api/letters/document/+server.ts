import { isDraft, isJoint } from '#mandate/communications/communication.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { mattersDesk } from '#mandate/people/with-office.server.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { refused } from '#mandate/result.ts'
import { documentOfLetter } from '../../../../../ui/document-of-letter.ts'
import { frameOf } from '../../../../../ui/document-words.ts'
import { answer } from '../../answer.ts'
import type { RequestHandler } from './$types'

/** What is on record of a letter, as PDF or Word. Of a draft and of what only the public reads there is none here. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const desk = mattersDesk(locals.desk)
  const read = await readWholeLetter(desk, url.searchParams.get('slug') ?? '')
  if (!read.ok || !read.value.isOpen || isDraft(read.value.letter)) return answer(refused('not-found'))
  const { letter, earlier } = read.value
  const { stateName, findMandate } = await createResolver(desk.db)
  const mandateName = (code: string, language: string) => {
    const names = findMandate(code)?.names ?? {}
    return names[language] ?? names.en ?? code
  }
  const known = {
    ...letter,
    withheldNote: null,
    earlier: earlier.map((one) => ({ ...one, joint: isJoint(one.signatories.length) }))
  }
  const document = documentOfLetter(known, { stateName, mandateName })
  const format = url.searchParams.get('format') === 'docx' ? 'docx' : 'pdf'
  const bytes = await render[format](document, frameOf(document))
  if (bytes === null) return answer(refused('not-found'))
  return new Response(bytes as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${letter.slug}.${format}"`,
      'cache-control': 'no-store'
    }
  })
}

type Render = (...of: [ReturnType<typeof documentOfLetter>, ReturnType<typeof frameOf>]) => Promise<Uint8Array | null>

// Loaded when somebody asks: the renderers are large. Null where no font of ours shows a character.
const render: Record<'pdf' | 'docx', Render> = {
  docx: async (document, frame) => (await import('#platform/documents/docx.ts')).letterToDocx(document, frame),
  pdf: async (document, frame) => {
    const made = (await import('#platform/documents/pdf.server.ts')).letterToPdf(document, frame)
    return made.ok ? made.bytes : null
  }
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
}
