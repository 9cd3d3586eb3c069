import type { RequestHandler } from '@sveltejs/kit'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { Result } from '#mandate/result.ts'
import type { Context } from '#context'
import { atDesk } from '../answer.ts'

/** A verb of letters on their way, for an officer or a guest. */
export const atClearance = (
  work: (desk: OfficeDesk, input: unknown, vigie: Context) => Promise<Result<unknown>>
): RequestHandler => atDesk((desk, input, { locals: { vigie } }) => work(desk, input, vigie))
