import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { inLocale } from '#in-locale'
import { label } from '#messages'
import { addToTray } from '#mandate/correspondence/add-to-tray.ts'
import { fileMail } from '#mandate/correspondence/file-mail.ts'
import { listTray, type TrayEntry } from '#mandate/correspondence/list-tray.ts'
import { asideReasons, trayChannels } from '#mandate/correspondence/mail-states.ts'
import type { Guess, MailProblem } from '#mandate/correspondence/match-mail.ts'
import { bringMailBack, setMailAside } from '#mandate/correspondence/set-mail-aside.ts'
import { readMailFile, showMail } from '#mandate/correspondence/show-mail.ts'
import { undoFiling } from '#mandate/correspondence/undo-filing.ts'
import { Refusal, required, UsageError, type Cli, type Command, type Values } from '../command.ts'
import { given } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk, readJson } from '../office-desk.ts'
import { readBytes } from '../read-bytes.ts'

const text = (value: string, help: string) => ({ type: 'string' as const, value, help })

export const command: Command = {
  name: 'tray',
  summary: 'See what came by mail or on paper, put it to the letters that it answers, or set it aside.',
  usage:
    'vigie tray [list|show ID|save ID FILE|add FILE|file ID REPLY.json|undo ID|aside ID...|back ID...] [--by NAME] [--lang LANG] [--json]',
  options: {
    state: text('STATE', 'with list: tray, filed, set-aside or report (tray)'),
    after: text('PLACE', 'with list: the next page'),
    received: text('DAY', 'with add: when it came, such as 2026-05-03'),
    channel: text('CHANNEL', `with add: ${trayChannels.join(', ')}`),
    subject: text('TEXT', 'with add: what it is about, such as the reference of the letter'),
    part: text('NUMBER', 'with save: a file that came with the mail, instead of the whole mail'),
    reason: text('REASON', `with aside: ${asideReasons.join(', ')}; with undo: why, in words`),
    ...deskOptions
  },
  words: Infinity,
  permission: 'see-tray',
  more: ['What a reply is worth no machine says: an officer reads it and records it with file.'],
  examples: [
    'vigie tray add scan.pdf --received 2026-05-03 --channel by-hand --subject "AL PER 5/2026"',
    'vigie tray file ID -   {"letters": ["AL PER 5/2026", "AL PER 7/2026"], "form": "substantive", "summary": "..."}'
  ],
  run: async (cli, { values, positionals: [what = 'list', id, ...more] }) => {
    const desk = await openDesk(cli, values)
    const inLanguage = (print: () => void) => inLocale(languageOf(values), print)
    const said = () => cli.print(`${what}: ${id}`)
    switch (what) {
      case 'list':
        return answer(cli, values, await listTray(desk, given(values, { state: 'state', after: 'after' })), (tray) =>
          inLanguage(() => {
            for (const entry of tray.entries) print(cli, entry)
            for (const [state, count] of Object.entries(tray.counts))
              cli.print(`${label('mail_state', state) ?? state}: ${count}`)
            if (tray.next !== null) cli.print(`--after ${tray.next}`)
          })
        )
      case 'show':
        return answer(cli, values, await showMail(desk, needed(id)), (mail) =>
          inLanguage(() => {
            print(cli, mail)
            for (const [at, { name, type, bytes }] of mail.files.entries())
              cli.print(`  ${at + 1}. ${name} ${type} ${bytes}`)
            if (mail.garbled) cli.print('  ! Some characters could not be read: save the original to see them.')
            if (mail.text !== null) for (const line of mail.text.split('\n')) cli.print(line)
          })
        )
      case 'save': {
        const file = more[0] ?? needed(undefined)
        const part = values.part === undefined ? null : Number(values.part)
        return answer(cli, values, await readMailFile(desk, needed(id), part), ({ bytes }) => save(file, bytes))
      }
      case 'add':
        return answer(
          cli,
          values,
          await addToTray(desk, paper(values, needed(id)), readBytes(id!), cli.config.mailMost),
          (added) => cli.print(added.id)
        )
      case 'file': {
        const reply = readJson(more[0]) as object
        return answer(cli, values, await fileMail(desk, { ...reply, mail: needed(id) }), ({ reply: filed, letters }) =>
          cli.print(`${letters.join(', ')}: ${filed}`)
        )
      }
      case 'undo':
        return answer(
          cli,
          values,
          await undoFiling(desk, { mail: needed(id), reason: required(values, 'reason') }),
          said
        )
      case 'aside': {
        const input = { mails: [needed(id), ...more], reason: required(values, 'reason') }
        return answer(cli, values, await setMailAside(desk, input), said)
      }
      case 'back':
        return answer(cli, values, await bringMailBack(desk, { mails: [needed(id), ...more] }), said)
      default:
        throw new UsageError(`"${what}" is not done with the tray: list, show, save, add, file, undo, aside or back.`)
    }
  }
}

function needed(word: string | undefined): string {
  if (word === undefined) throw new UsageError('Say of which: vigie tray list shows what there is.')
  return word
}

const paper = (values: Values, file: string) => ({
  name: basename(file),
  receivedOn: required(values, 'received'),
  channel: required(values, 'channel'),
  ...given(values, { subject: 'subject' })
})

function save(file: string, bytes: Uint8Array): void {
  try {
    // Never over what is there, and never run: what came from outside is opened with care.
    writeFileSync(file, bytes, { flag: 'wx', mode: 0o600 })
  } catch {
    throw new Refusal(`The file ${file} cannot be written, or is there already.`)
  }
}

function print(
  cli: Cli,
  { id, receivedOn, channel, sender, subject, fileName, bytes, match, reason, reportOf }: TrayEntry
): void {
  const from = sender ?? label('delivery_channel', channel) ?? channel
  cli.print(`${id}  ${receivedOn}  ${from}  ${subject ?? fileName ?? '-'}  ${Math.ceil(bytes / 1000)} kB`)
  if (reportOf) cli.print(`  = ${reportOf.reference ?? reportOf.slug} (${reportOf.state ?? reportOf.actorName ?? '?'})`)
  if (reason !== null) cli.print(`  - ${label('mail_aside', reason) ?? reason}`)
  for (const problem of match.problems) cli.print(`  ! ${problemWords(problem)}`)
  for (const guess of match.letters) cli.print(`  = ${guessWords(guess)}`)
  for (const guess of match.guesses) cli.print(`  ? ${guessWords(guess)}`)
}

const problemWords = ({ what, number }: MailProblem): string =>
  `${label('mail_problem', what) ?? what}${number ? `: ${number}` : ''}`

const guessWords = ({ reference, slug, state, actorName, reasons, objections }: Guess): string =>
  [
    `${reference ?? slug} (${state ?? actorName ?? '?'})`,
    ...reasons.map((reason) => label('mail_reason', reason) ?? reason),
    ...objections.map((objection) => `! ${label('mail_objection', objection) ?? objection}`)
  ].join('; ')
