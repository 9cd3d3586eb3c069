import { writeFileSync } from 'node:fs'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { isDraft, isJoint, slugOf } from '#mandate/communications/communication.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import type { LetterDocument } from '#platform/documents/letter-document.ts'
import { documentOfLetter, type KnownOfLetter } from '../../ui/document-of-letter.ts'
import { frameOf } from '../../ui/document-words.ts'
import { Refusal, required, UsageError, type Cli, type Command, type Values } from '../command.ts'
import { referenceOf } from '../letter-options.ts'
import { answer, deskOptions, openDesk } from '../office-desk.ts'
import { newFile } from '../place-of-file.ts'

export const command: Command = {
  name: 'letter document',
  summary: 'Write what is known of a letter as PDF or Word, in its own language.',
  usage: 'vigie letter document REFERENCE --to FILE.pdf|FILE.docx [--format pdf|docx] [--public] [--by NAME] [--json]',
  options: {
    to: { type: 'string', value: 'FILE', help: 'the new file' },
    format: { type: 'string', value: 'FORMAT', help: 'pdf or docx (as the name of the file ends)' },
    public: { type: 'boolean', help: 'the public version of a released letter: of what is released, and nothing else' },
    ...deskOptions
  },
  words: Infinity,
  permission: 'see-letter',
  more: [
    'The PDF is tagged and PDF/A-2a. Of a letter that was sent elsewhere or cleared by its fingerprint the text is not',
    'known here: the document is an extract of the record, and says so. An invented letter says that on every page.'
  ],
  examples: ['vigie letter document "AL PER 5/2026" --public --to AL-PER-5-2026.pdf'],
  run: async (cli, { values, positionals }) => {
    const reference = referenceOf(positionals)
    const format = formatOf(values)
    const file = newFile(required(values, 'to'))
    const known = values.public ? await released(cli, reference) : await onRecord(cli, values, reference)
    if (!known.ok) return answer(cli, values, known, () => {})
    const { stateName, findMandate } = await createResolver((await cli.context()).db.owner)
    const mandateName = (code: string, language: string) => {
      const names = findMandate(code)?.names ?? {}
      return names[language] ?? names.en ?? code
    }
    const document = documentOfLetter(known.value, { stateName, mandateName })
    writeFileSync(file, await rendered(document, format), { flag: 'wx', mode: 0o600 })
    return answer(cli, values, done({ file, format }), () => cli.print(file))
  }
}

function formatOf({ format, to }: Values): 'pdf' | 'docx' {
  const wanted = typeof format === 'string' ? format : /\.(pdf|docx)$/i.exec(String(to ?? ''))?.[1]?.toLowerCase()
  if (wanted === 'pdf' || wanted === 'docx') return wanted
  throw new UsageError('Say --format pdf or --format docx, or name a file that ends so.')
}

async function onRecord(cli: Cli, values: Values, reference: string): Promise<Result<KnownOfLetter>> {
  const desk = await openDesk(cli, values)
  const shown = await showLetter(desk, reference, desk.today)
  if (!shown.ok) return shown
  const { letter, earlier } = shown.value
  // What a draft says is sealed to those who write it.
  if (isDraft(letter)) return refused('not-sent-yet', 'letter', { value: reference })
  return done({
    ...letter,
    withheldNote: null,
    earlier: earlier.map((one) => ({ ...one, joint: isJoint(one.signatories.length) }))
  })
}

/** Read as the public reads, by its role: what is not released is not there. */
async function released(cli: Cli, reference: string): Promise<Result<KnownOfLetter>> {
  const { db, today } = await cli.context()
  const slug = slugOf(reference)
  const found = await findLetter(db.public, slug, today())
  const letter = found && 'movedTo' in found ? await findLetter(db.public, found.movedTo, today()) : found
  return letter && 'letter' in letter
    ? done(letter.letter)
    : refused('letter-not-found', 'letter', { value: reference })
}

async function rendered(document: LetterDocument, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const frame = frameOf(document)
  // Loaded here, so that the help of all commands does not wait for it.
  if (format === 'docx') return (await import('#platform/documents/docx.ts')).letterToDocx(document, frame)
  const { letterToPdf } = await import('#platform/documents/pdf.server.ts')
  const made = letterToPdf(document, frame)
  if (made.ok) return made.bytes
  throw new Refusal(
    `No font of Vigie shows ${made.missing.join(' ')}: write it in another way, or ask for --format docx, which takes the fonts of the reader's machine.`
  )
}
