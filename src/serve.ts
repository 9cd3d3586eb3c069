import type { Context } from '#context'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import type { SurfaceName } from '#platform/config.ts'
import { makeEnrolmentLink } from '#platform/enrolment-link.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { makePlaces } from '#platform/files/places.ts'
import { takeUploads, uploadPath } from '#platform/files/take-uploads.ts'
import { readGeneration } from '#platform/generation.ts'
import { countPending } from '#platform/migrate.ts'
import type { IntakeAssets } from '#platform/web/intake-assets.ts'
import { keepAnswers } from '#platform/web/kept-answers.ts'
import { openSurface, type SurfaceOptions, type SurfaceServer, type Uploads } from '#platform/web/surface-server.ts'
import { busyAnswer } from './busy-answer.ts'
import { foreignAnswer } from './foreign-answer.ts'
import { startWorker } from './jobs/worker.ts'
import { maySendParts } from './office-parts.ts'
import type { OpenContext } from './open-context.ts'
import { takeForm } from './take-form.ts'
import { takeReturn } from './take-return.ts'

/** The built site: its pages and files, and the scripts of the way in. */
export type Site = Pick<SurfaceOptions, 'handler' | 'isAsset'> & { intake?: IntakeAssets }

/** Opens the configured surfaces and the jobs' worker, says where they are, and stops all in order. */
export async function serve(opened: OpenContext, site: Site): Promise<void> {
  const { context } = opened
  const { config, log } = context
  let stopping = false
  const whyNotReady = async () => (stopping ? 'stopping' : await whyDatabaseIsNotReady(context))
  if (config.serves.includes('office') && !config.pagerCommand)
    log.info('PAGER_COMMAND is not set: who is on duty is told by this log alone')
  const worker = config.serves.includes('office') ? await startWorker(opened) : null
  // A public page depends on what is released, on reference data and on the day in Geneva, and on nothing else.
  const kept = keepAnswers(async () => `${context.today()} ${await readGeneration(context.db.public)}`)
  const servers: SurfaceServer[] = []
  const stop = async (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, 'stopping')
    await Promise.all(servers.map((server) => server.close()))
    await worker?.stop()
    await opened.close()
    log.info('stopped')
    process.exit(0)
  }
  try {
    for (const surface of config.serves) {
      servers.push(
        await openSurface(
          {
            ...site,
            surface,
            whyNotReady,
            busy: busyAnswer,
            foreign: foreignAnswer,
            log,
            kept: surface === 'public' ? kept : undefined,
            ownForms: surface === 'intake' ? intakeForms(context) : undefined,
            ownFiles: surface === 'intake' ? site.intake?.answer : undefined,
            uploads: surface === 'public' ? undefined : await uploadsOf(context, surface)
          },
          { host: config.host, ...config.surfaces[surface] }
        )
      )
      // With port 0 listening alone tells it; public pages lead to intake.
      config.surfaces[surface].origin ??= servers.at(-1)!.origin
    }
  } catch (error) {
    await Promise.all(servers.map((server) => server.close()))
    await worker?.stop()
    await opened.close()
    throw explain(error)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
  // Whoever started us through a channel and was killed without notice cannot stop us any more.
  if (process.connected) process.on('disconnect', () => void stop('parent gone'))
  await say(context, servers)
}

/** The way in's and, for what an officer enters for someone and what a mission files, the office's: parts only of what was declared there. */
async function uploadsOf(context: Context, surface: SurfaceName): Promise<Uploads> {
  const { config, db, log, today } = context
  await makePlaces(config.dataFolder)
  return {
    path: uploadPath,
    take: takeUploads({ ...fileRoomOf(config), register: partRegister(db.intake), today, log }),
    ...(surface === 'office' && { isLetIn: maySendParts(context) })
  }
}

async function say({ config, db, now }: Context, servers: SurfaceServer[]): Promise<void> {
  for (const { surface, origin } of servers) console.log(`${surface.padEnd(7)} ${origin}`)
  const office = servers.find(({ surface }) => surface === 'office')
  const link =
    office &&
    (await makeEnrolmentLink(db.owner, { origin: office.origin, mandate: config.mandate, isInstances: true }, now()))
  if (link) console.log(`The first officer's one-time link, for seven days: ${link}`)
  console.log(`Data is in ${config.dataFolder}. Ctrl-C stops everything.`)
}

async function whyDatabaseIsNotReady({ db }: Context): Promise<string | null> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('the database does not answer'), 2000).unref())
  const asked = countPending(db.owner).then(
    (pending) => (pending === 0 ? null : 'the database is not migrated'),
    () => 'the database does not answer'
  )
  return Promise.race([asked, late])
}

function explain(error: unknown): Error {
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken by another process: stop that one, or set PORT, INTAKE_PORT or OFFICE_PORT to another.`
    )
  if (code === 'EACCES') return new Error(`Port ${port} needs more rights than this user has: take one above 1023.`)
  return error as Error
}

/** What is sent to the way in without scripts: a report, or a receipt. */
function intakeForms(context: Context): NonNullable<SurfaceOptions['ownForms']> {
  const forms = [takeForm(context), takeReturn(context)]
  return (path, origin) => forms.map((find) => find(path, origin)).find((taker) => taker !== null) ?? null
}
