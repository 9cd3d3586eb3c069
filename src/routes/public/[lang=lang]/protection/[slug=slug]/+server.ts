import { redirect } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** Each stands on the one page, where they are seen side by side. */
export const GET: RequestHandler = ({ locals, params }) => redirect(308, `/${locals.lang}/protection#${params.slug}`)
