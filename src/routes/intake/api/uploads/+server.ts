import { json } from '@sveltejs/kit'
import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { source } from '#mandate/intake/source.ts'
import type { RequestHandler } from './$types'

const statusOf: Record<string, number> = { 'upload-differs': 409, 'upload-closed': 409 }

/** Says that a file will come; its sealed parts then go to /api/files. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const { db, config, today } = locals.vigie
  const desk = {
    db: db.intake,
    actor: source,
    mandate: config.mandate,
    today: today()
  }
  const result = await declareUpload(desk, await request.json().catch(() => null))
  if (result.ok) return json(result.value, { status: 201 })
  const [first] = result.errors
  return json(first, { status: statusOf[first!.code] ?? 400 })
}
