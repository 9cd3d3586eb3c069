import type { Desk } from '#mandate/communications/desk.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import type { Cli, Command } from '../command.ts'
import { sentence } from '../office-desk.ts'

/** As a mail server's pipe understands them (sysexits). */
const [kept, unfit, later] = [0, 65, 75]

export const command: Command = {
  name: 'receive-mail',
  summary: 'Take in one mail on standard input, as a mail server pipes it.',
  usage: 'vigie receive-mail [--json] < MAIL',
  options: {},
  permission: 'receive-mail',
  failsWith: later,
  more: [
    'Exit status: 0 the mail is kept, whole, or was before; 65 it was refused (empty, or larger than MAIL_MOST_MB, 60),',
    'so that its server sends it back with the sentence; 75 not now, the server keeps it and tries again.',
    'Run it as the user who runs Vigie; how to set up Postfix, Exim or fetchmail: docs/how-to/receive-mail.md.'
  ],
  examples: ['vigie receive-mail < reply.eml'],
  run: async (cli) => {
    const bytes = await readAtMost(process.stdin, cli.config.mailMost)
    if (bytes === null) {
      cli.say(
        `This message is larger than ${Math.floor(cli.config.mailMost / 1e6)} MB and was not taken. Send it in parts.`
      )
      return unfit
    }
    const result = await pipeDesk(cli)
      .then((desk) => receiveMail(desk, bytes))
      .catch((error: unknown) => nameOf(error))
    if (typeof result === 'string') {
      cli.say(`This message was not taken now (${result}). It is tried again.`)
      return later
    }
    if (cli.json) cli.printJson(result)
    if (result.ok) return kept
    if (!cli.json) for (const error of result.errors) cli.say(sentence(error, 'en'))
    return result.errors.some(({ code }) => code === 'mail-is-empty') ? unfit : later
  }
}

/** No person is there: what comes by the pipe comes by itself. */
async function pipeDesk(cli: Cli): Promise<Desk> {
  const context = await cli.context()
  return {
    db: context.db.owner,
    actor: { id: 'mail', role: 'system', mandate: null },
    mandate: cli.config.mandate,
    now: context.now(),
    today: context.today()
  }
}

// NOTE: what is said here stands in the mail server's log and in what goes back to the sender: no message of an error,
// which can hold a value, but its kind.
const nameOf = (error: unknown): string => {
  const { name = 'error', code = '' } = error as { name?: string; code?: string }
  return `${name} ${code}`.trim()
}

/** Null for more than that; it is read to its end all the same, so that the server hears the answer. */
async function readAtMost(input: NodeJS.ReadableStream, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    length += chunk.length
    if (length <= most) chunks.push(Buffer.from(chunk))
    else chunks.length = 0
  }
  return length > most ? null : Buffer.concat(chunks)
}
