import { readFileSync } from 'node:fs'
import { inLocale } from '#in-locale'
import { errorSentence, isLocale, type Locale } from '#messages'
import type { Desk } from '#mandate/communications/desk.ts'
import type { DomainError, Result } from '#mandate/result.ts'
import { Refusal, UsageError, type Cli, type Option, type Values } from './command.ts'
import { operatorOf } from './operator.ts'

export const byOption: Option = {
  type: 'string',
  value: 'NAME',
  help: 'who acts, as the log and the second person will see it (your user name here)'
}
export const deskOptions: Record<string, Option> = {
  by: byOption,
  lang: { type: 'string', value: 'LANG', help: 'language of what is said: en, fr, es, ar, ru, zh (en)' }
}

/** The desk of whoever runs the command line: the operator of the instance, answering by name. */
export async function openDesk(cli: Cli, values: Values): Promise<Desk> {
  const context = await cli.context()
  return {
    db: context.db.owner,
    actor: operatorOf(values),
    mandate: cli.config.mandate,
    now: context.now(),
    today: context.today()
  }
}

export function languageOf(values: Values): Locale {
  const lang = typeof values.lang === 'string' ? values.lang : 'en'
  if (isLocale(lang)) return lang
  throw new UsageError(`--lang is "${lang}": give one of en, fr, es, ar, ru, zh.`)
}

/** JSON from a file, or from standard input for '-' or no name. */
export function readJson(file: string | undefined): unknown {
  let text: string
  try {
    text = readFileSync(file === undefined || file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new Refusal(`The file ${file ?? '-'} cannot be read.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Refusal(`${file ?? 'Standard input'} is no JSON: ${(error as Error).message}.`)
  }
}

/** Prints what was done, or says in sentences why it was not. Returns the exit status. */
export function answer<T>(cli: Cli, values: Values, result: Result<T>, print: (value: T) => void): number {
  if (cli.json) cli.printJson(result)
  else if (result.ok) print(result.value)
  if (!result.ok && !cli.json) for (const error of result.errors) cli.say(sentence(error, languageOf(values)))
  return result.ok ? 0 : 1
}

export const sentence = (error: DomainError, locale: Locale): string =>
  inLocale(locale, () => `${error.field ? `${error.field}: ` : ''}${errorSentence(error)}`)
