import type { Desk } from '#mandate/communications/desk.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import { approveWithdrawalNote } from '#mandate/communications/approve-withdrawal-note.ts'
import { draftFollowUp } from '#mandate/communications/draft-follow-up.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { overrideCharacter } from '#mandate/communications/override-character.ts'
import { pauseClock } from '#mandate/communications/pause-clock.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordOutcome } from '#mandate/communications/record-outcome.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { resumeClock } from '#mandate/communications/resume-clock.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import type { Result } from '#mandate/result.ts'
import { UsageError, type Cli, type Command, type Values } from '../command.ts'
import { asShown, proposalOption, sayHowToAgree } from '../proposal.ts'
import { answer, deskOptions, openDesk, readJson } from '../office-desk.ts'

const others: Record<string, (desk: Desk, input: unknown) => Promise<Result<unknown>>> = {
  letter: recordLetter,
  reply: recordReply,
  marks: markReply,
  override: overrideCharacter,
  extension: grantExtension,
  pause: pauseClock,
  resume: resumeClock,
  outcome: recordOutcome,
  'follow-up': draftFollowUp,
  release: scheduleRelease,
  withdraw: withdrawFromPublic,
  'approve-withdrawal-note': approveWithdrawalNote
}
const names = [...Object.keys(others), 'approve']

// What each takes, as JSON; the whole of it is in mandate/communications/*-schemas.ts.
const examples = [
  'letter    {"kind": "UA", "reference": "PAK 5/2026", "sentOn": "2026-09-01", "addressees": ["Pakistan", {"name": "Acme Ltd", "class": "company"}],',
  '           "mandates": ["defenders"], "persons": 2, "women": 1, "questions": [{"text": "...?", "publicText": "...?"}], "summary": "...",',
  '           "reprisal": {"act": "...", "publicAct": "..."}, "publicVersion": {"summary": "..."}}',
  'reply     {"letters": ["PAK 5/2026"], "from": "Pakistan", "receivedOn": "2026-10-02", "form": "substantive", "channel": "note-verbale"}',
  'marks     {"reply": "ID", "marks": [{"letter": "PAK 5/2026", "question": 1, "mark": "answered"}], "position": "accepts"}',
  'override  {"reply": "ID", "character": "largely-satisfactory", "reason": "..."}',
  'extension {"letter": "PAK 5/2026", "addressee": "Pakistan", "until": "2026-10-15", "reason": "..."}',
  'pause     {"letter": "PAK 5/2026", "addressee": "Pakistan", "on": "2026-10-05", "reason": "..."} (resume likewise)',
  'outcome   {"letter": "PAK 5/2026", "outcome": "improved", "reason": "..."}',
  'follow-up {"letter": "PAK 5/2026", "addressee": "Pakistan"}',
  'release   {"letter": "PAK 5/2026"} or {"reply": "ID"} (withdraw likewise, with a "reason"; with a "note" the public is told why:',
  '          "checked", "error", "too-early", "elsewhere"), as soon as a second person agrees: approve-withdrawal-note {"letter": "PAK 5/2026", "note": "error"}',
  'approve   {"letter": "PAK 5/2026"} shows a second person what would be public; with --proposal FINGERPRINT she agrees to that'
]

export const command: Command = {
  name: 'record',
  summary: `Record one thing from JSON: ${names.join(', ')}.`,
  usage: `vigie record ${names.join('|')} [FILE.json|-] [--proposal FINGERPRINT] [--by NAME] [--lang LANG] [--json]`,
  options: { ...deskOptions, proposal: proposalOption },
  words: 2,
  permission: 'record-letter',
  examples,
  run: async (cli, { values, positionals }) => {
    const [what, file] = positionals
    if (what === undefined || !names.includes(what)) throw new UsageError(`Say what to record: ${names.join(', ')}.`)
    const input = readJson(file)
    if (values.proposal !== undefined && what !== 'approve')
      throw new UsageError('--proposal names what is agreed to: it belongs to approve.')
    if (what === 'approve') return approve(cli, values, input)
    return answer(cli, values, await others[what]!(await openDesk(cli, values), input), (done) => {
      cli.print(`Recorded: ${what}.`)
      for (const [name, value] of Object.entries(done as object))
        cli.print(`  ${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    })
  }
}

/** Shows what is proposed; under the fingerprint of what was shown, agrees to it. */
async function approve(cli: Cli, values: Values, input: unknown): Promise<number> {
  const desk = await openDesk(cli, values)
  const named = typeof input === 'object' && input !== null && 'proposal' in input
  if (!named && values.proposal === undefined)
    return answer(cli, values, await showProposedRelease(desk, input), (shown) => {
      cli.print(`${shown.firstOn}  ${shown.firstBy}: ${shown.publicFrom}`)
      for (const { field, value } of shown.becomesPublic) cli.print(`${field}: ${asShown(value)}`)
      sayHowToAgree(cli, shown.proposal)
    })
  const agreed = named ? input : { ...(input as object), proposal: values.proposal }
  return answer(cli, values, await approveRelease(desk, agreed), ({ publication, publicFrom }) =>
    cli.print(`Recorded: approve.\n  publication: ${publication}\n  publicFrom: ${publicFrom}`)
  )
}
