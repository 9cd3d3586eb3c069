import type { Context } from '#context'
import type { Action } from '#mandate/permissions.ts'
import { actOnReleaseWord } from './act-on-release-word.ts'
import { clearSealed } from './clear-sealed.ts'
import { destroyEpochs } from './destroy-epochs.ts'
import { detectImpossibleStates } from './detect-impossible-states.ts'
import { draftReminders } from './draft-reminders.ts'
import { endDay } from './end-day.ts'
import { eraseDue } from './erase-due.ts'
import { finishErasure } from './finish-erasure.ts'
import { forgetEnded } from './forget-ended.ts'
import { indexOverdueJob } from './index-overdue.ts'
import { indexRecommendationsJob } from './index-recommendations.ts'
import { pageDanger } from './page-danger.ts'
import { pageOfficer } from './page-officer.ts'
import { projectLetters } from './project-letters.ts'
import { projectPendingLetters } from './project-pending.ts'
import { publishDue } from './publish-due.ts'
import { raiseWarningsJob } from './raise-warnings.ts'
import { releaseEntryJob } from './release-entry.ts'
import { rewriteTables } from './rewrite-tables.ts'
import { sendDigests } from './send-digests.ts'
import { askLawAlertJob, sendLawAlert, sweepLawAlerts, tellLawAlerts } from './send-law-alerts.ts'
import { sendMail } from './send-mail.ts'
import { sendQuestionJob } from './send-question.ts'
import { signLogHead } from './sign-log-head.ts'
import { sweepDesks } from './sweep-desks.ts'
import { sweepFiles } from './sweep-files.ts'
import { tellInstitutionJob } from './tell-institution.ts'
import { tellMissionJob } from './tell-mission.ts'
import { tellWaiting } from './tell-waiting.ts'

export interface Job {
  name: string
  /** What one would have to be allowed to do, to do this by hand. */
  permission: Action
  /** When it happens by itself, in cron's five fields, UTC; null for one that only something else enqueues. */
  cron: string | null
  /** Whether what was missed while the server stood still is made up for, each time; true if not said. */
  catchesUp?: boolean
  run(context: Context, payload: unknown): Promise<void>
}

/** Everything that happens by itself, on one page. */
export const jobs: readonly Job[] = [
  // What two people have released and whose day has come: soon after midnight in Geneva, then hourly.
  { name: 'publish-due', permission: 'publish-due', cron: '5 * * * *', run: publishDue },
  // On day 61 the reminder lies ready in the morning.
  { name: 'draft-reminders', permission: 'draft-reminders', cron: '30 4 * * *', run: draftReminders },
  // Before the office opens: whoever is on duty hears that something waits.
  { name: 'page-officer', permission: 'page-officer', cron: '30 5 * * 1-5', run: pageOfficer },
  // Monday morning in Geneva: the week in numbers, to officers who asked for it.
  { name: 'send-digests', permission: 'send-digest', cron: '15 5 * * 1', run: sendDigests },
  // At fixed ticks, so that a page tells no more than the half hour; within the hours of duty.
  { name: 'page-danger', permission: 'page-officer', cron: '*/30 * * * *', catchesUp: false, run: pageDanger },
  {
    name: 'detect-impossible-states',
    permission: 'watch-over-states',
    cron: '20 * * * *',
    run: detectImpossibleStates
  },
  // Enqueued by the office's verbs: the public side of what they changed.
  { name: 'project-letters', permission: 'run-jobs', cron: null, run: projectLetters },
  // Enqueued when an officer signed that she agrees to a release or a correction, or takes something back.
  { name: 'act-on-release-word', permission: 'publish-due', cron: null, run: actOnReleaseWord },
  // Enqueued when an entry of a register is let through or withdrawn.
  { name: 'release-entry', permission: 'release-entry', cron: null, run: releaseEntryJob },
  // Enqueued when a restrictive bill reached a stage, and then for each who asked to hear of it.
  { name: 'tell-law-alerts', permission: 'tell-law-alerts', cron: null, run: tellLawAlerts },
  { name: 'send-law-alert', permission: 'tell-law-alerts', cron: null, run: sendLawAlert },
  // Enqueued when somebody asks to hear of bills: whether the address wants it. What it does not answer goes.
  { name: 'ask-law-alert', permission: 'tell-law-alerts', cron: null, run: askLawAlertJob },
  { name: 'sweep-law-alerts', permission: 'tell-law-alerts', cron: '50 1 * * *', run: sweepLawAlerts },
  // Each hour, so that a tip is in it soon: where a bill and a rise in threats warn. The next one makes up for what it missed.
  { name: 'raise-warnings', permission: 'raise-warnings', cron: '25 * * * *', catchesUp: false, run: raiseWarningsJob },
  // Enqueued when a letter goes by mail: to one of its addressees.
  { name: 'send-mail', permission: 'send-mail', cron: null, run: sendMail },
  // Enqueued when what an institution is asked is signed: by two, or by one where the letter is public.
  { name: 'send-question', permission: 'send-question', cron: null, run: sendQuestionJob },
  // Enqueued when a national institution was asked and an officer gave an address: that something waits.
  { name: 'tell-institution', permission: 'tell-institution', cron: null, run: tellInstitutionJob },
  // Enqueued when a letter or a reminder goes to a mission's page: that something waits there.
  { name: 'tell-mission', permission: 'tell-mission', cron: null, run: tellMissionJob },
  // That something waits for an officer's decision: whom no mail has told of it yet. The next minute makes up for what it missed.
  { name: 'tell-waiting', permission: 'tell-waiting', cron: '* * * * *', catchesUp: false, run: tellWaiting },
  // What an import left on record when it was killed before pages and figures showed it.
  { name: 'project-pending-letters', permission: 'run-jobs', cron: '* * * * *', run: projectPendingLetters },
  // Enqueued when recommendations were imported: the search takes them in.
  { name: 'index-recommendations', permission: 'run-jobs', cron: null, run: indexRecommendationsJob },
  // Soon after midnight in Geneva: what became overdue is found by that word.
  { name: 'index-overdue', permission: 'run-jobs', cron: '10 22,23 * * *', run: indexOverdueJob },
  // Enqueued when something was sealed anew: the bytes that it took the place of go.
  { name: 'clear-sealed', permission: 'clear-sealed', cron: null, run: clearSealed },
  // Each hour: sessions that are over, and what else of signing in serves nobody any more.
  { name: 'forget-ended', permission: 'run-jobs', cron: '50 * * * *', catchesUp: false, run: forgetEnded },
  // A little after midnight in Geneva, winter and summer: the head of the log as it stood that day.
  { name: 'sign-log-head', permission: 'run-jobs', cron: '10 23 * * *', run: signLogHead },
  // Once the day is over in Geneva, winter and summer: what came that day, as one set and in no order.
  { name: 'end-day', permission: 'commit-arrivals', cron: '30 0 * * *', run: endDay },
  // What has been kept for as long as its outcome asks, and is on no hold.
  { name: 'erase-due', permission: 'erase-due', cron: '0 1 * * *', run: eraseDue },
  // Once what is due is erased: the secrets of closed epochs that open nothing any more.
  { name: 'destroy-epochs', permission: 'destroy-epoch', cron: '30 1 * * *', run: destroyEpochs },
  // Enqueued with each erasure: its files.
  { name: 'finish-erasure', permission: 'erase-due', cron: null, run: finishErasure },
  // Desks of organisations that nobody has kept anew for two years.
  { name: 'sweep-desks', permission: 'sweep-desks', cron: '40 1 * * *', run: sweepDesks },
  // Once a night, after all of these: the bytes that rows leave behind. Whoever files meanwhile waits for seconds.
  { name: 'rewrite-tables', permission: 'clear-sealed', cron: '0 2 * * *', run: rewriteTables },
  // Sealed files that no submission has claimed within a week, and those of which the record is gone; files of
  // past days are rewritten in random order.
  { name: 'sweep-files', permission: 'sweep-files', cron: '40 2 * * *', run: sweepFiles }
]
