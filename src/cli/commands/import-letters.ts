import { importLetters, type PublicationOfFile } from '#mandate/communications/import/import-letters.ts'
import { importOptions, runImport } from '../run-import.ts'
import { UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'import letters',
  summary: 'Take in letters and replies from a CSV file in the shape of the public communications database.',
  usage:
    'vigie import letters FILE.csv [--dry-run] [--published | --hold] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: {
    ...importOptions,
    published: {
      type: 'boolean',
      help: 'all of the file is public already; else what is past its day under the policy is'
    },
    hold: { type: 'boolean', help: 'keep all of it back, for two people to release' }
  },
  words: 1,
  more: [
    'A release to the public takes two people. What this file holds and is past its day is public elsewhere already:',
    'whoever imports it releases it here alone, and the log says so. With --hold nothing of it becomes public: a row that',
    'would change a letter that is public already is rejected.',
    '',
    'Columns, in any order: type, reference, date, addressee, mandates; and persons, women, summary, replies, invented,',
    'publication, withheld_replies (of a file of all that the office knows: see vigie export letters --scope all).',
    'addressee  a State by its name in any of six languages or by its code; another actor with its class before its',
    '           name: company: NAME, intergovernmental: NAME, other: NAME; several divided by semicolons. In a letter',
    '           whose reference is OTH a bare name is that of a company.',
    'replies    their days, divided by semicolons, with (A) behind a mere acknowledgement; where a letter has several',
    '           addressees, whose it is before each, as the addressee stands there.',
    'publication  anything but public is held back here, with --published too; withheld_replies are held back likewise,',
    '           by their places among the replies: 1; 3.',
    'A quotation mark before = + - or @ at the beginning of a value (as vigie export writes it) is not part of it.'
  ],
  examples: [
    'AL,AL EGY 5/2016,2016-03-01,"Egypt; company: Acme Ltd",defenders,2,1,,"EGY: 2016-04-02; company: Acme Ltd: 2016-04-03 (A)",'
  ],
  permission: 'import-letters',
  run: async (cli, { values, positionals }) => {
    if (values.published && values.hold)
      throw new UsageError('--published and --hold say the opposite: give one of them.')
    const publish: PublicationOfFile = values.published ? 'published' : values.hold ? 'hold' : 'policy'
    return runImport(cli, values, positionals, (importing) => importLetters({ ...importing, publish }))
  }
}
