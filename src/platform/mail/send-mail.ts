import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { oneLine } from './read-report.ts'

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  url: string
  from: string
}

/** A file that goes with a letter, as plain values. */
export interface LetterAttachment {
  name: string
  type: string
  bytes: Uint8Array
}

export interface OutgoingMail {
  to: string
  messageId: string
  /** What servers name it by when they report on it (ENVID). */
  envelope: string
  subject: string
  text: string
  files: readonly LetterAttachment[]
  /** Where whoever gets it ends it: in the mail's header, beside the same in its text. */
  unsubscribe?: string
  /** Written by no person: no absence note answers it (RFC 3834). */
  automatic?: true
}

/** What became of one try. 'doubtful': all of it went over the line and no answer came, so that it may have gone. */
export type Sent =
  | { outcome: 'accepted'; reportsAsked: boolean; said: string }
  | { outcome: 'refused'; said: string }
  | { outcome: 'not-now'; said: string }
  | { outcome: 'doubtful'; said: string }

export type SendMail = (mail: OutgoingMail) => Promise<Sent>

export const sender =
  (settings: MailSettings, patience = 60_000): SendMail =>
  async (mail) => {
    const raw = await new MailComposer({
      from: settings.from,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      messageId: `<${mail.messageId}>`,
      attachments: mail.files.map(({ name, type, bytes }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(bytes)
      })),
      ...(mail.automatic && { headers: { 'Auto-Submitted': 'auto-generated' } }),
      ...(mail.unsubscribe !== undefined && { list: { unsubscribe: mail.unsubscribe } }),
      // What is sent is what was given: no path and no address in it is followed.
      disableFileAccess: true,
      disableUrlAccess: true,
      xMailer: false
    })
      .compile()
      .build()
    return overTheLine(settings, mail, raw, patience)
  }

function overTheLine(settings: MailSettings, mail: OutgoingMail, raw: Buffer, patience: number): Promise<Sent> {
  const { auth, ...server } = parseConnectionUrl(settings.url)
  const connection = new SMTPConnection({
    ...server,
    // A letter goes over a line that nobody else reads, or it waits; on this machine there is no line.
    requireTLS: !/^(localhost|127\.0\.0\.1|\[?::1\]?)$/.test(String(server.host)),
    name: settings.from.split('@').at(-1),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience
  })
  const message = Readable.from([raw])
  let isOver = false
  message.once('end', () => (isOver = true))
  return new Promise((resolve) => {
    // The first word counts: closing the line is told as its end once more.
    const settle = (sent: Sent) => {
      resolve(sent)
      connection.close()
    }
    const failed = (error: Failure) => settle(whatFailed(error, isOver))
    connection.once('error', failed)
    connection.once('end', () => failed({ message: 'the line was closed' }))
    const send = () =>
      connection.send(envelopeOf(settings, mail), message, (error, info) => {
        if (error) return failed(error)
        settle({ outcome: 'accepted', reportsAsked: offersReports(connection), said: oneLine(info?.response ?? '') })
      })
    connection.connect((error) => {
      if (error) return failed(error)
      if (!auth?.user) return send()
      connection.login({ credentials: { user: auth.user, pass: auth.pass } }, (refused) =>
        refused ? failed(refused) : send()
      )
    })
  })
}

const envelopeOf = ({ from }: MailSettings, { to, envelope }: OutgoingMail) => ({
  from,
  to: [to],
  dsn: { ret: 'HDRS', envid: envelope, notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: `rfc822;${to}` }
})

interface Failure {
  message: string
  command?: string | undefined
  response?: string | undefined
  responseCode?: number | undefined
}

function whatFailed({ message, command, response, responseCode }: Failure, isOver: boolean): Sent {
  const said = oneLine(response ?? message)
  if (responseCode === undefined && isOver) return { outcome: 'doubtful', said }
  // Of the recipient and of the message a server's no is a no; of us (the way in, the sender) it is for us to mend.
  const isFinal = (responseCode ?? 0) >= 500 && ['RCPT TO', 'DATA'].includes(command ?? '')
  return isFinal ? { outcome: 'refused', said } : { outcome: 'not-now', said }
}

// NOTE: nodemailer keeps what a server offers to itself; told from there, or taken for not offered.
const offersReports = (connection: SMTPConnection): boolean =>
  (connection as unknown as { _supportedExtensions?: string[] })._supportedExtensions?.includes('DSN') ?? false
