import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { takesNoFiles } from '#platform/files/file-room.ts'
import type { Frame } from '#platform/sealing-process/frames.ts'
import { runSealing } from '#platform/sealing-process/run-sealing.ts'
import { sealingScript } from '#platform/sealing-process/scripts.ts'
import type { ReturnAsked, ReturnSettings } from './return-form.ts'
import { keepUnproven } from './keep-unproven.ts'
import { keepFileParts } from './keep-file-parts.ts'
import type { FileSaid } from './read-form.ts'
import { takeWithoutScripts } from './take-without-scripts.ts'

/** A receipt typed by her who has no scripts: read in a process that ends, answered in one length and at one pace. */
export const takeReturn = takeWithoutScripts({
  names: ['return'],
  failed: 'returns were not taken',
  take: async (context, { lang, origin, ours, connection, inside }) => {
    const { config, db, today } = context
    const keepPart = keepFileParts(context)
    const desk = { db: db.intake, today: today() }
    const settings: ReturnSettings = {
      lang,
      exit: config.intakeExit,
      today: desk.today,
      before: await readNotice({ config, db: db.intake, lang, today: today() }),
      noFiles: await takesNoFiles(config)
    }
    const keep = async ({ value, bytes }: Frame): Promise<unknown> => {
      const asked = value as ReturnAsked | FileSaid
      if (!('ask' in asked)) return keepPart(asked, bytes)
      if (asked.ask === 'intake') {
        const intake = await findOpenIntake(db.intake, config.mandate)
        return { intake: intake && { instance: intake.instance, statements: intake.statements, today: desk.today } }
      }
      if (asked.ask === 'look') {
        const answer = await findReturn(desk, Buffer.from(asked.lookup, 'base64url'), asked.part)
        return { answer: Buffer.from(answer).toString('base64url') }
      }
      // Her page looks whether it has arrived, and tells her; of room for it, which is nobody’s secret, it is told here.
      const act = async (kept?: () => void) => {
        if ((await actForSource(desk, asked.request)) === 'new') kept?.()
        return {}
      }
      // To burn a receipt takes no room.
      const { body } = (asked.request ?? {}) as { body?: unknown }
      return body === undefined ? act() : keepUnproven(context, lang, body, act)
    }
    const script = sealingScript('return-form')
    await runSealing({ script, lang, settings, origin, ours, connection, inside, keep })
  }
})
