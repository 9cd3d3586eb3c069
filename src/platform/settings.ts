import { z } from 'zod'
import { isProgram } from './pager.ts'
import { onionOrigin } from './web/onion.ts'

export type Env = Record<string, string | undefined>

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** One setting, or undefined where it is left out. What is wrong is said with what to give instead. */
export function read<T>(env: Env, name: string, type: z.ZodType<T>, remedy: string): T | undefined {
  const value = env[name]
  if (value === undefined || value === '') return undefined
  const result = type.safeParse(value)
  if (!result.success) throw new ConfigError(`${name} is "${value}": ${remedy}.`)
  return result.data
}

export const gigabytes = (env: Env, name: string) =>
  read(env, name, gigabytesText, 'give gigabytes as a number such as 200 or 0.5')

// What each setting may be.

export const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65535))
const gigabytesText = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,3})?$/)
  .transform((text) => Math.round(Number(text) * 1e9))
export const hostText = z.string().regex(/^[\w.:-]+$/)
export const slugText = z.string().regex(/^[a-z][a-z0-9-]*$/)
export const programText = z.string().startsWith('/').refine(isProgram)
export const lockText = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(60))
export const mailMostText = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform((text) => Number(text) * 1e6)
  .pipe(z.number().min(1e6).max(200e6))
export const levelText = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
export const httpsText = z.url({ protocol: /^https$/ }).max(300)
export const originText = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  const plain = url && /^https?:$/.test(url.protocol) && (text === url.origin || text === `${url.origin}/`)
  if (plain) return url.origin
  context.addIssue({ code: 'custom', message: 'not an origin' })
  return z.NEVER
})

export const onionText = z.string().transform((text, context) => {
  const origin = onionOrigin(text)
  if (origin) return origin
  context.addIssue({ code: 'custom', message: 'no onion address' })
  return z.NEVER
})
