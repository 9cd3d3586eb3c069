import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import { keysShown, pins, verifyKeys, type Known, type Pins } from '#platform/served/verify-keys.ts'
import { Refusal, UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'verify-keys',
  summary: 'Check the chain of epochs that a public site shows, and compare it with what you know of it.',
  usage: 'vigie verify-keys URL [--pin FILE] [--fingerprint GROUPS] [--intake URL] [--json]',
  words: 1,
  options: {
    pin: {
      type: 'string',
      value: 'FILE',
      help: 'Compare with this file of an earlier run, and keep the newest in it.'
    },
    fingerprint: { type: 'string', value: 'GROUPS', help: 'Ten groups of five digits that you have from elsewhere.' },
    intake: { type: 'string', value: 'URL', help: 'Look also at the key that this intake has people seal to.' }
  },
  permission: 'read-released',
  more: [
    'URL is the origin of the public site. It needs no data folder and no server: run it from anywhere, at odd times.',
    'Exit status 1 when something is not as it was signed or as you know it; the file is left as it was then.'
  ],
  examples: ['vigie verify-keys https://mandate.example.org --pin keys.pin.json --intake https://intake.example.org'],
  run: async (cli, { values, positionals }) => {
    const [url] = positionals
    if (!url || !isAddress(url))
      throw new UsageError('Give the address of a public site, such as https://mandate.example.org.')
    const pin = textOf(values.pin)
    const intake = textOf(values.intake)
    if (intake && !isAddress(intake)) throw new UsageError('--intake takes the address of an intake.')
    const shown = keysShown.safeParse(await ask(`${new URL(url).origin}/keys.json`))
    if (!shown.success) throw new Refusal(`${url} shows no keys that can be read.`)
    const known: Known = {
      pins: pin ? readPins(pin) : {},
      fingerprint: textOf(values.fingerprint)?.match(/\d{5}/g)?.join(' '),
      ...(intake && { intake: intakeOf(await ask(`${new URL(intake).origin}/en/epoch.json`)) })
    }
    if (values.fingerprint && known.fingerprint?.length !== 59)
      throw new UsageError('--fingerprint takes ten groups of five digits.')
    const checked = verifyKeys(shown.data, known)
    if (pin) writeFileSync(pin, `${JSON.stringify(checked.pins, null, 2)}\n`)
    if (cli.json) cli.printJson(checked)
    else {
      for (const finding of checked.findings) cli.print(finding)
      for (const { mandate, epochs, newest } of checked.mandates)
        cli.print(newest ? `${mandate}: ${epochs.length} epochs; the newest is ${newest}.` : `${mandate}: no keys.`)
      cli.print(checked.findings.length ? 'Send nothing there, and ask the mandate by another way.' : goodWith(known))
    }
    return checked.findings.length ? 1 : 0
  }
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const isAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text)

const goodWith = ({ pins: before, fingerprint }: Known) =>
  fingerprint || Object.keys(before).length > 0
    ? 'The chain is signed from end to end and holds what you know.'
    : 'The chain is signed from end to end. Whether it is the mandate’s own, only a fingerprint from elsewhere tells.'

async function ask(url: string): Promise<unknown> {
  try {
    const answer = await fetch(url, { redirect: 'manual' })
    return answer.ok ? await answer.json() : null
  } catch {
    throw new Refusal(`${url} does not answer.`)
  }
}

function readPins(file: string): Pins {
  if (!existsSync(file)) return {}
  try {
    return pins.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Refusal(`${file} is not a file of an earlier run.`)
  }
}

function intakeOf(answer: unknown): Known['intake'] {
  const { open, mandate, statements, current } = (answer ?? {}) as Record<string, unknown>
  if (!open || typeof mandate !== 'string' || !Array.isArray(statements) || typeof current !== 'number') return null
  return { mandate, statements: statements as EpochStatement[], current }
}
