import { z } from 'zod'
import { isAddress } from './mail/address.ts'
import type { MailSettings } from './mail/send-mail.ts'
import { ConfigError, read, type Env } from './settings.ts'

/** Settings that hold a password: what is wrong with one is said, and its value never repeated. */

export function databaseUrl(env: Env, name: string): string | undefined {
  const value = env[name]
  if (!value) return undefined
  if (databaseText.safeParse(value).success) return value
  throw new ConfigError(
    `${name} is not the address of a PostgreSQL: give postgres://user:password@host:5432/database, or leave it out.`
  )
}

export function mailSettings(env: Env): MailSettings | null {
  const from = read(env, 'MAIL_FROM', fromText, 'give the address from which letters go, such as urgent@example.org')
  const { SMTP_URL: url } = env
  if (!url && from === undefined) return null
  if (!url) throw new ConfigError('MAIL_FROM is given, but SMTP_URL is not: give both, or neither where mail is off.')
  if (!smtpText.safeParse(url).success)
    throw new ConfigError(
      'SMTP_URL is not the address of a mail server: give smtp://user:password@host:587 or smtps://.'
    )
  if (from === undefined)
    throw new ConfigError('SMTP_URL is given, but MAIL_FROM is not: give both, or neither where mail is off.')
  return { url, from }
}

const databaseText = z.string().regex(/^postgres(ql)?:\/\//)
const fromText = z.string().refine(isAddress)
const smtpText = z
  .string()
  .regex(/^smtps?:\/\/[^\s]+$/)
  .refine((text) => URL.canParse(text))
