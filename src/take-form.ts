import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Context } from '#context'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import type { Language } from '#mandate/languages.ts'
import { projectRoot } from '#platform/project-root.ts'
import { runSealing } from '#platform/sealing-process/run-sealing.ts'
import { keepSealed } from './keep-sealed.ts'
import type { Settings } from './seal-form.ts'
import { takeWithoutScripts } from './take-without-scripts.ts'
import { pageHeaders } from './ui/intake/page.ts'

/** The form of her who has no scripts. This process reads none of it: it passes it on, and passes the answer back. */
export const takeForm = takeWithoutScripts({ page: 'report', failed: 'a form was not taken', take })

async function take(
  context: Context,
  lang: Language,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const { config, db, today } = context
  const intake = await findOpenIntake(db.intake, config.mandate)
  if (!intake) return void response.writeHead(303, { location: `/${lang}` }).end()
  const settings: Settings = {
    lang,
    exit: config.intakeExit,
    contentType: request.headers['content-type'] ?? '',
    instance: intake.instance,
    epoch: intake.current,
    today: today()
  }
  await runSealing(
    { script: `${projectRoot}/src/seal-form.ts`, settings, body: request, keep: keepSealed(context) },
    (answer) => send(answer, response)
  )
}

/** Uncompressed, so that no stream of a compressor keeps a copy of the receipt; each piece is overwritten once sent. */
export async function send(
  { status, page }: { status: number; page: AsyncIterable<Uint8Array> | Iterable<Uint8Array> },
  response: ServerResponse
): Promise<void> {
  response.writeHead(status, pageHeaders)
  for await (const chunk of page)
    await new Promise<void>((resolve) => {
      const done = () => {
        chunk.fill(0)
        resolve()
      }
      if (response.destroyed) done()
      else response.write(chunk, done)
    })
  response.end()
}
