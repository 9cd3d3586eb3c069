import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { deliveryChannels } from '#mandate/communications/delivery.ts'
import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { sendReminder } from '#mandate/communications/send-reminder.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../../ui/reminder-words.ts'
import { required, UsageError, type Command } from '../command.ts'
import { dayOption, given } from '../letter-options.ts'
import { answer, deskOptions, languageOf, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'reminders',
  summary: 'See what is overdue, draft the reminders that are due today, send one or record that it was sent by hand.',
  usage:
    'vigie reminders [due|drafts|draft|show ID|send ID|sent ID --channel CHANNEL [--on DAY]] [--by NAME] [--lang LANG] [--json]',
  options: {
    channel: { type: 'string', value: 'CHANNEL', help: `with sent: ${deliveryChannels.join(', ')}` },
    on: { ...dayOption, help: 'with sent: when it went, such as 2026-05-03 (today)' },
    ...deskOptions
  },
  words: 2,
  permission: 'draft-reminders',
  run: async (cli, { values, positionals: [what = 'due', id] }) => {
    if (!['show', 'send', 'sent'].includes(what) && id !== undefined)
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
      case 'send': {
        if (id === undefined) throw new UsageError('Say which reminder: vigie reminders drafts lists them.')
        const input = values.lang === undefined ? { reminder: id } : { reminder: id, language }
        return answer(cli, values, await sendReminder(desk, input, reminderWording(names.stateName)), (result) => {
          for (const { slug } of result.dropped) cli.say(`Taken out, nothing is owed any more: ${slug}`)
          cli.print(
            result.sent
              ? `${result.text.subject}\n\n${result.text.body}`
              : 'Nothing is owed any more: the draft was dropped.'
          )
        })
      }
      case 'show': {
        if (id === undefined) throw new UsageError('Say which reminder: vigie reminders drafts lists them.')
        const shown = await showReminder(
          desk,
          id,
          values.lang === undefined ? undefined : language,
          reminderWording(names.stateName)
        )
        return answer(cli, values, shown, ({ subject, body }) => cli.print(`${subject}\n\n${body}`))
      }
      case 'sent': {
        if (id === undefined) throw new UsageError('Say which reminder: vigie reminders drafts lists them.')
        const input = {
          reminder: id,
          channel: required(values, 'channel'),
          ...given(values, { on: 'on', lang: 'language' })
        }
        const sent = await recordReminder(desk, input, reminderWording(names.stateName))
        return answer(cli, values, sent, ({ sentOn, text }) =>
          cli.print(
            `Recorded as sent on ${sentOn}: ${text.items.map(({ slug, ordinal }) => `${slug} (${ordinal})`).join(', ')}`
          )
        )
      }
      default:
        throw new UsageError(`"${what}" is none of due, drafts, draft, show, send, sent.`)
    }
  }
}
