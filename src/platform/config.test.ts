import { expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

test('nothing set: three surfaces on this machine, private PostgreSQL', () => {
  const config = readConfig({})
  expect(config.surfaces.public).toEqual({ port: 4100, origin: 'http://localhost:4100' })
  expect(config.serves).toEqual(['public', 'intake', 'office'])
  expect(config.host).toBe('127.0.0.1')
  expect(config.dataFolder).toMatch(/\/data$/)
  expect(config.databaseUrl).toBe(null)
})

test('another port moves the origin with it, unless one is given', () => {
  expect(readConfig({ PORT: '5000' }).surfaces.public.origin).toBe('http://localhost:5000')
  expect(readConfig({ PORT: '5000', PUBLIC_ORIGIN: 'https://example.org/' }).surfaces.public.origin).toBe(
    'https://example.org'
  )
  expect(readConfig({ PORT: '0' }).surfaces.public.origin).toBe(null)
})

test('public pages of a machine of their own lead to intake only where its address is given', () => {
  const alone = { SURFACE: 'public', PORT: '5000' }
  expect(readConfig(alone).surfaces.intake.origin).toBe(null)
  const intake = 'https://pages.example.org'
  expect(readConfig({ ...alone, INTAKE_ORIGIN: intake }).surfaces.intake.origin).toBe(intake)
})

test.each([
  [{ PORT: 'abc' }, 'PORT is "abc": give a whole number from 0 to 65535 (0 takes any free port).'],
  [{ OFFICE_PORT: '70000' }, 'OFFICE_PORT is "70000": give a whole number'],
  [{ PORT: '4101' }, 'INTAKE_PORT is "4101", which PORT has already'],
  [{ SURFACE: 'both' }, 'SURFACE is "both": give one of public, intake, office, all.'],
  [{ PUBLIC_ORIGIN: 'example.org' }, 'PUBLIC_ORIGIN is "example.org": give scheme and host alone'],
  [{ PUBLIC_ORIGIN: 'https://example.org/path' }, 'PUBLIC_ORIGIN is "https://example.org/path"'],
  [{ INTAKE_ONION: 'example.onion' }, 'INTAKE_ONION is "example.onion": give the address of an onion service'],
  [{ OFFICE_LOCK_MINUTES: '0' }, 'OFFICE_LOCK_MINUTES is "0": give whole minutes from 1 to 60'],
  [{ PAGER_COMMAND: 'mail duty' }, 'PAGER_COMMAND is "mail duty": give the whole path of a program that may be run'],
  [{ PAGER_COMMAND: '/nowhere/page' }, 'PAGER_COMMAND is "/nowhere/page": give the whole path'],
  [{ PAGER_COMMAND: '/bin/sh -c' }, 'PAGER_COMMAND is "/bin/sh -c": give the whole path'],
  [{ PAGER_COMMAND: '/etc/passwd' }, 'PAGER_COMMAND is "/etc/passwd": give the whole path'],
  [{ MAIL_FROM: 'a@example.org' }, 'MAIL_FROM is given, but SMTP_URL is not'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL is given, but MAIL_FROM is not'],
  [{ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@example.org\nBcc: b@example.org' }, 'give the address from which letters go'],
  [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL is not the address of a mail server'],
  [{ MAIL_MOST_MB: '1000' }, 'MAIL_MOST_MB is "1000": give whole megabytes from 1 to 200.'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud": give one of fatal'],
  [{ MANDATE: 'Défenseurs' }, 'MANDATE is "Défenseurs": give the short name']
])('%j stops the start with a sentence', (env, sentence) => {
  expect(() => readConfig(env)).toThrow(ConfigError)
  expect(() => readConfig(env)).toThrow(sentence)
})

test('a wrong DATABASE_URL is named without its password', () => {
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:secret@host/db' })).toThrow(
    /^DATABASE_URL is not the address of a PostgreSQL/
  )
  expect(() => readConfig({ DATABASE_URL: 'mysql://root:secret@host/db' })).not.toThrow(/secret/)
})
