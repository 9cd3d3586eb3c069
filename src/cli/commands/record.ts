import type { Desk } from '#mandate/communications/desk.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
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
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import type { Result } from '#mandate/result.ts'
import { UsageError, type Command } from '../command.ts'
import { answer, deskOptions, openDesk, readJson } from '../office-desk.ts'

const verbs: Record<string, (desk: Desk, input: unknown) => Promise<Result<unknown>>> = {
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
  approve: approveRelease,
  withdraw: withdrawFromPublic
}

// What each takes, as JSON; the whole of it is in mandate/communications/schemas.ts.
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
  'release   {"letter": "PAK 5/2026"} or {"reply": "ID"} (then approve, by a second person; withdraw, with a "reason")'
]

export const command: Command = {
  name: 'record',
  summary: `Record one thing from JSON: ${Object.keys(verbs).join(', ')}.`,
  usage: `vigie record ${Object.keys(verbs).join('|')} [FILE.json|-] [--by NAME] [--lang LANG] [--json]`,
  options: deskOptions,
  words: 2,
  permission: 'record-letter',
  examples,
  run: async (cli, { values, positionals }) => {
    const [what, file] = positionals
    const verb = what === undefined ? undefined : verbs[what]
    if (!verb) throw new UsageError(`Say what to record: ${Object.keys(verbs).join(', ')}.`)
    const input = readJson(file)
    return answer(cli, values, await verb(await openDesk(cli, values), input), (done) => {
      cli.print(`Recorded: ${what}.`)
      for (const [name, value] of Object.entries(done as object))
        cli.print(`  ${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    })
  }
}
