import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { actForSource } from '#mandate/intake/return/act-for-source.ts'
import { findReturn } from '#mandate/intake/return/find-return.ts'
import { hasRoomForText } from '#platform/files/room-left.ts'
import { projectRoot } from '#platform/project-root.ts'
import { runSealing } from '#platform/sealing-process/run-sealing.ts'
import type { ReturnAsked, ReturnSettings } from './return-form.ts'
import { takeWithoutScripts } from './take-without-scripts.ts'

/** A receipt typed by her who has no scripts: read in a process that ends, answered in one length and at one pace. */
export const takeReturn = takeWithoutScripts({
  names: ['return'],
  failed: 'returns were not taken',
  take: async ({ config, db, today }, { lang, origin, connection, inside }) => {
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
      // Her page looks whether it has arrived, and tells her.
      const hasRoom = await hasRoomForText(config.dataFolder, { reserve: config.filesReserve })
      if (hasRoom || !carriesText(asked.request)) await actForSource(desk, asked.request)
      return {}
    }
    await runSealing({ script: `${projectRoot}/src/return-form.ts`, settings, origin, connection, inside, keep })
  }
})

const carriesText = (request: unknown) => typeof request === 'object' && request !== null && 'body' in request
