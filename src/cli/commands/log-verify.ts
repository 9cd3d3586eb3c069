import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PublishedHead } from '#platform/log-head.ts'
import { compareHeads, verifyLog } from '#platform/verify-log.ts'
import { Refusal, type Command } from '../command.ts'

export const command: Command = {
  name: 'log verify',
  summary: 'Read the whole log and check every link, payload and signed head.',
  usage: 'vigie log verify [--heads FILE.json] [--json]',
  options: {
    heads: {
      type: 'string',
      value: 'FILE',
      help: 'heads that somebody kept from /log-heads.json: says which of them the log does not hold'
    }
  },
  permission: 'verify-log',
  run: async (cli, { values }) => {
    const kept = typeof values.heads === 'string' ? readHeads(values.heads) : []
    const { db } = await cli.context()
    const report = await verifyLog(db.owner)
    const compared = await compareHeads(db.owner, kept)
    const wrong = compared.filter(({ problem }) => problem !== null)
    if (cli.json) cli.printJson({ ...report, ok: report.ok && wrong.length === 0, kept: compared })
    else {
      cli.print(`${report.events} events, ${report.erased} with their payload erased, ${report.heads} signed heads.`)
      if (report.last) cli.print(`The last is ${report.last.seq}: ${report.last.hash}`)
      for (const { seq, at, actor, reason } of report.erasures)
        cli.print(`What event ${seq} said was erased on ${at.slice(0, 10)} by ${actor}: ${reason ?? '?'}`)
      for (const { seq, problem } of report.problems) cli.print(`Event ${seq}: ${sentences[problem]}`)
      cli.print(
        report.ok
          ? 'The log verifies.'
          : 'The log DOES NOT verify: it was changed by something other than Vigie. Keep it as it is, and compare with a backup.'
      )
      for (const { day, problem } of wrong)
        cli.print(
          problem === 'not-in-log'
            ? `The head of ${day} is signed, and the log does not hold it: the past was rewritten since.`
            : `The head of ${day} is not what was signed: this file was changed.`
        )
      if (kept.length) cli.print(`${kept.length - wrong.length} of ${kept.length} kept heads stand in the log.`)
    }
    return report.ok && wrong.length === 0 ? 0 : 1
  }
}

const base64 = z.base64().transform((text) => Buffer.from(text, 'base64'))
const headsFile = z.object({
  heads: z.array(
    z.object({
      day: z.iso.date(),
      hash: z.hex().transform((text) => Buffer.from(text, 'hex')),
      signature: base64,
      publicKey: base64
    })
  )
})

function readHeads(file: string): PublishedHead[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Refusal(`${file} cannot be read as JSON: give a copy of /log-heads.json.`)
  }
  const read = headsFile.safeParse(content)
  if (!read.success) throw new Refusal(`${file} is no copy of /log-heads.json.`)
  return read.data.heads.map(({ publicKey, ...head }) => ({ ...head, public_key: publicKey }))
}

const sentences = {
  missing: 'is missing.',
  'previous-hash': 'does not follow from the one before it.',
  hash: 'is not what its hash says.',
  payload: 'has another payload than the one it was committed to.',
  'payload-gone': 'has lost its payload, and no event tells that it was erased.',
  'head-differs': 'is not what was signed as the head of its day.',
  'head-signature': 'a signed head of it has a wrong signature.',
  'head-beyond-end': 'was signed as a head, and the log ends before it.'
}
