import { inLocale } from '#in-locale'
import { label } from '#messages'
import type { Corrected } from '#mandate/communications/apply-correction.ts'
import { approveCorrection } from '#mandate/communications/approve-correction.ts'
import { showProposedCorrection, type ShownCorrection } from '#mandate/communications/show-proposed-correction.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { erasable } from '#mandate/communications/correction-schemas.ts'
import { Refusal, UsageError, type Cli, type Command, type Values } from '../command.ts'
import { given, referenceOf } from '../letter-options.ts'
import { asShown, proposalOption, sayHowToAgree } from '../proposal.ts'
import { answer, deskOptions, languageOf, openDesk, readJson } from '../office-desk.ts'

export const command: Command = {
  name: 'letter correct',
  summary: 'Correct what is on record of a letter, and say why; of a public letter, as the first or second person.',
  usage:
    'vigie letter correct REFERENCE (--reason TEXT [--set NAME=VALUE] [--erase NAME] [--file FILE.json|-] | --approve [--proposal FINGERPRINT]) [--by NAME] [--lang LANG] [--json]',
  options: {
    reason: { type: 'string', value: 'TEXT', help: 'why; it stays with what stood there before' },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      multiple: true,
      help: 'a fact as it is; a list with semicolons; may be given again'
    },
    erase: {
      type: 'string',
      value: 'NAME',
      multiple: true,
      help: `a fact that is not known after all: ${erasable.join(', ')}`
    },
    file: {
      type: 'string',
      value: 'FILE',
      help: 'facts as JSON, - for standard input: for names and a public version'
    },
    approve: { type: 'boolean', help: 'show, to the second person, what is proposed for a public letter' },
    proposal: proposalOption,
    ...deskOptions
  },
  words: Infinity,
  permission: 'correct-letter',
  more: [
    'Names: kind, reference, sentOn, addressees, mandates, persons, women, men, otherSex, themes, groups, articles, language,',
    'subject, summary; in a file names and publicVersion too. What is public is corrected by two people and says so.'
  ],
  examples: [
    'vigie letter correct AL PER 5/2026 --set sentOn=2026-05-04 --set "addressees=Peru; Chile" --reason "as the original says"',
    'vigie letter correct AL PER 5/2026 --erase women --reason "not established"',
    'vigie letter correct AL PER 5/2026 --approve',
    'vigie letter correct AL PER 5/2026 --approve --proposal 1c0f-77a2-90be-4d13-a6e5 --by "Second Person"'
  ],
  run: async (cli, { values, positionals }) => {
    const letter = referenceOf(positionals)
    const others = ['reason', 'set', 'erase', 'file'].filter((name) => values[name] !== undefined)
    if (values.approve && others.length)
      throw new UsageError(`--approve agrees to what is proposed: leave out --${others[0]}.`)
    if (values.proposal !== undefined && !values.approve)
      throw new UsageError('--proposal names what is agreed to: give it with --approve.')
    const desk = await openDesk(cli, values)
    if (values.approve && values.proposal === undefined)
      return answer(cli, values, await showProposedCorrection(desk, { letter }), (shown) =>
        inLocale(languageOf(values), () => printProposed(cli, shown))
      )
    const input = values.approve
      ? { letter, proposal: values.proposal }
      : { ...factsOf(values), letter, ...given(values, { reason: 'reason', erase: 'erase' }) }
    const result = await (values.approve ? approveCorrection : correctLetter)(desk, input)
    return answer(cli, values, result, (corrected) => inLocale(languageOf(values), () => print(cli, corrected)))
  }
}

function factsOf({ set = [], file }: Values): object {
  const facts = file === undefined ? {} : readJson(String(file))
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    throw new Refusal(`${String(file)} holds no facts of a letter: give one JSON object.`)
  const pairs = [set].flat().map((pair) => {
    const [name = '', ...value] = String(pair).split('=')
    if (value.length === 0) throw new UsageError(`--set "${pair}" names no value: write it as persons=3.`)
    return [name.trim(), value.join('=').trim()]
  })
  return { ...facts, ...Object.fromEntries(pairs) }
}

function printProposed(cli: Cli, { slug, reason, firstBy, firstOn, differences, proposal }: ShownCorrection): void {
  cli.print(`${slug}  ${firstOn}  ${firstBy}: ${reason}`)
  for (const { field, before, after } of differences) {
    cli.print(`${label('correction_field', field) ?? field}`)
    cli.print(`  - ${asShown(before)}`)
    cli.print(`  + ${asShown(after)}`)
  }
  sayHowToAgree(cli, proposal)
}

function print(cli: Cli, { slug, fields, publicFields, waits, proposal }: Corrected): void {
  const words = (list: readonly string[]) => list.map((field) => label('correction_field', field) ?? field).join(', ')
  cli.print(`${slug}: ${words(fields)}`)
  if (waits) cli.print(`This letter is public: nothing has changed until a second person approves it (${proposal}).`)
  else if (publicFields.length) cli.print(`Its public page says that it was corrected: ${words(publicFields)}`)
}
