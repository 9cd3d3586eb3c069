import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '#context'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import type { Language } from '#mandate/languages.ts'
import { projectRoot } from '#platform/project-root.ts'
import { inSteps } from '#platform/web/in-steps.ts'
import { runSealing } from '#platform/sealing-process/run-sealing.ts'
import type { ReturnAsked, ReturnSettings } from './return-form.ts'
import { send } from './take-form.ts'
import { takeWithoutScripts } from './take-without-scripts.ts'

/** A receipt typed by her who has no scripts: read in a process that ends, answered in one length and at one pace. */
export const takeReturn = takeWithoutScripts({ page: 'return', failed: 'a return was not taken', take })

async function take(
  { config, db, today }: Context,
  lang: Language,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const desk = { db: db.intake, today: today() }
  const settings: ReturnSettings = { lang, exit: config.intakeExit }
  const keep = async ({ value }: { value: unknown }): Promise<unknown> => {
    const asked = value as ReturnAsked
    if (asked.ask === 'intake') {
      const intake = await findOpenIntake(db.intake, config.mandate)
      return { intake: intake && { instance: intake.instance, statements: intake.statements, today: desk.today } }
    }
    if (asked.ask === 'look') {
      const answer = await findReturn(desk, Buffer.from(asked.lookup, 'base64url'), asked.part)
      return { answer: Buffer.from(answer).toString('base64url') }
    }
    await actForSource(desk, asked.request)
    return {}
  }
  const script = `${projectRoot}/src/return-form.ts`
  // How long it took to open what was there is not told by when the page comes.
  await inSteps(1000, () =>
    runSealing({ script, settings, body: request, keep }, async ({ status, page }) => ({
      status,
      page: await whole(page)
    }))
  ).then(({ status, page }) => send({ status, page: [page] }, response))
}

async function whole(page: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of page) chunks.push(Uint8Array.from(chunk))
  const all = Buffer.concat(chunks)
  for (const chunk of chunks) chunk.fill(0)
  return all
}
