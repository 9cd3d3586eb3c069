import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server'

export interface TakenMail {
  from: string
  to: string[]
  /** What the sender asked to be told, as the envelope says it. */
  dsn: unknown
  ofRecipient: unknown
  raw: string
}

/**
 * A mail server of our own on this machine. `answers` says what it does with the next mails: takes one, refuses it
 * with a code, or has all of it and closes the line without a word.
 */
export async function mailServer({ reports = true } = {}): Promise<{
  url: string
  taken: TakenMail[]
  answers: (number | 'hang-up')[]
  close(): Promise<void>
}> {
  const taken: TakenMail[] = []
  const answers: (number | 'hang-up')[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideDSN: !reports,
    logger: false,
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith('nobody@') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
    onData: (stream: SMTPServerDataStream, session, callback) => {
      void take(stream, session.envelope).then((refusal) => setImmediate(callback, refusal))
    }
  })
  async function take(
    stream: SMTPServerDataStream,
    { mailFrom, rcptTo, ...more }: SMTPServerEnvelope
  ): Promise<Error | null> {
    const raw = await text(stream)
    const answer = answers.shift()
    if (typeof answer === 'number') return Object.assign(new Error('not now'), { responseCode: answer })
    const from = mailFrom ? mailFrom.address : ''
    taken.push({ from, to: rcptTo.map(({ address }) => address), dsn: more.dsn, ofRecipient: rcptTo[0]?.dsn, raw })
    if (answer === 'hang-up') for (const { _socket } of server.connections) _socket.destroy()
    return null
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}
