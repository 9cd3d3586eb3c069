import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { readNotice } from '#mandate/intake/notice.ts'
import { takesNoFiles } from '#platform/files/file-room.ts'
import { runSealing } from '#platform/sealing-process/run-sealing.ts'
import { sealingScript } from '#platform/sealing-process/scripts.ts'
import { formTokensOf } from '#platform/work/form-tokens.ts'
import { keepSealed } from './keep-sealed.ts'
import type { Settings } from './seal-form.ts'
import { takeWithoutScripts } from './take-without-scripts.ts'
import { originsOf } from './ui/intake/addresses.ts'

/** The form of her who has no scripts. This process reads none of it, and neither writes nor sees the answer. */
export const takeForm = takeWithoutScripts({
  names: ['form', 'report'],
  failed: 'forms were not taken',
  isKnown({ config, now }, token) {
    const tokens = formTokensOf(config.dataFolder)
    return tokens.holds(token, now()) && !tokens.isSpent(token)
  },
  take: async (context, { lang, origin, ours, token, connection, inside }) => {
    const { config, db, now, today } = context
    const tokens = formTokensOf(config.dataFolder)
    const intake = await findOpenIntake(db.intake, config.mandate)
    const settings: Settings = {
      lang,
      exit: config.intakeExit,
      before: await readNotice({ config, db: db.intake, lang, today: today() }),
      intake: intake && { instance: intake.instance, epoch: intake.current },
      today: today(),
      origins: originsOf(origin.origin, config.surfaces.intake),
      noFiles: await takesNoFiles(config),
      holds: tokens.holds(token, now()),
      token: tokens.make(now())
    }
    const keep = keepSealed(context, lang, (id) => settings.holds && tokens.spend(token, id, now()))
    const script = sealingScript('seal-form')
    await runSealing({ script, lang, settings, origin, ours, connection, inside, keep })
  }
})
