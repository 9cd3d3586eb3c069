import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { deliveryChannels } from '#mandate/communications/delivery.ts'
import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { showReminder, type ShownReminder } from '#mandate/communications/show-reminder.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../../ui/reminder-words.ts'
import { required, UsageError, type Cli, type Command } from '../command.ts'
import { dayOption, given } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'reminders',
  summary: 'See what is overdue, draft the reminders that are due today, print one, and record that it was sent.',
  usage:
    'vigie reminders [due|drafts|draft|show ID|sent ID --channel CHANNEL --on DAY] [--by NAME] [--lang LANG] [--json]',
  options: {
    channel: { type: 'string', value: 'CHANNEL', help: `with sent: ${deliveryChannels.join(', ')}` },
    on: { ...dayOption, help: 'with sent: when it went, such as 2026-05-03' },
    ...deskOptions
  },
  words: 2,
  more: [
    'Nothing is sent from here. show prints a reminder (and takes out of its draft what is owed no more); a person',
    'sends it; sent records on which day and by which way it went, and its numbers go never again.'
  ],
  permission: 'draft-reminders',
  run: async (cli, { values, positionals: [what = 'due', id] }) => {
    if (what === 'send')
      throw new UsageError(
        'Reminders are not sent from here. Print it with vigie reminders show ID, send it, then record it with vigie reminders sent ID --channel CHANNEL --on DAY.'
      )
    if (!['show', 'sent'].includes(what) && id !== undefined)
      throw new UsageError(`"${id}" is too much after "${what}".`)
    const desk = await openDesk(cli, values)
    const names = await createResolver(desk.db)
    const language = languageOf(values)
    const nameOf = (state: string | null, actor: string | null) =>
      state ? names.stateName(state, language) : (actor ?? '?')
    switch (what) {
      case 'due':
        return answer(cli, values, await listReminders(desk), ({ owed }) => {
          for (const one of owed)
            cli.print(
              `${nameOf(one.state, one.actorName)}  ${one.reference ?? one.slug}  due ${one.dueOn}, days over: ${one.overdueDays}  reminders sent: ${one.reminders.length}`
            )
          cli.print(`Overdue: ${owed.length}.`)
        })
      case 'drafts':
        return answer(cli, values, await listReminders(desk), ({ drafts }) => {
          for (const draft of drafts)
            cli.print(
              `${draft.id}  ${draft.kind}  ${nameOf(draft.state, draft.actorName)}  ${draft.text.items.map(({ slug, ordinal }) => `${slug} (${ordinal})`).join(', ')}`
            )
          cli.print(`Drafts that wait to be sent: ${drafts.length}.`)
        })
      case 'draft':
        return answer(cli, values, await draftReminders(desk), (drafted) => {
          for (const one of drafted)
            cli.print(
              `${one.id}  ${nameOf(one.state, one.actorName)}  ${one.items.map(({ slug, ordinal }) => `${slug} (${ordinal})`).join(', ')}`
            )
          cli.print(`Reminders drafted: ${drafted.length}.`)
        })
      case 'show': {
        if (id === undefined) throw new UsageError('Say which reminder: vigie reminders drafts lists them.')
        const inLanguage = values.lang === undefined ? undefined : language
        const shown = await showReminder(desk, id, inLanguage, reminderWording(names.stateName))
        return answer(cli, values, shown, (reminder) => printReminder(cli, id, reminder))
      }
      case 'sent': {
        if (id === undefined) throw new UsageError('Say which reminder: vigie reminders drafts lists them.')
        const input = {
          reminder: id,
          channel: required(values, 'channel'),
          on: required(values, 'on'),
          ...given(values, { lang: 'language' })
        }
        const sent = await recordReminder(desk, input, reminderWording(names.stateName))
        return answer(cli, values, sent, ({ sentOn, text }) =>
          cli.print(
            `Recorded as sent on ${sentOn}: ${text.items.map(({ slug, ordinal }) => `${slug} (${ordinal})`).join(', ')}`
          )
        )
      }
      default:
        throw new UsageError(`"${what}" is none of due, drafts, draft, show, sent.`)
    }
  }
}

function printReminder(cli: Cli, id: string, reminder: ShownReminder): void {
  const { status } = reminder
  if (status !== 'sent')
    for (const { slug } of reminder.takenOut)
      cli.say(`Taken out, as nothing is owed any more or it stands apart from real letters: ${slug}`)
  if (status === 'dropped') return cli.print('Nothing is owed any more: the draft was dropped.')
  cli.print(`${reminder.subject}\n\n${reminder.body}`)
  cli.say(
    status === 'sent'
      ? `Sent on ${reminder.sentOn}, ${reminder.channel ?? 'the way is not on record'}.`
      : `Not sent yet. When it has gone: vigie reminders sent ${id} --channel CHANNEL --on DAY`
  )
}
