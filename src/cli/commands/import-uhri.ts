import { importUhri } from '#mandate/recommendations/import/import-uhri.ts'
import { sources } from '#mandate/recommendations/recommendation.ts'
import { importOptions, runImport } from '../run-import.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'import uhri',
  summary: 'Take in recommendations in the shape of the Universal Human Rights Index.',
  usage: 'vigie import uhri FILE.csv [--dry-run] [--rejects FILE] [--by NAME] [--lang LANG] [--json]',
  options: importOptions,
  words: 1,
  more: [
    'Columns: document, paragraph, state, text; and, if there are, source, cycle, session, date, theme, position, tags,',
    'persons, sdgs, recommending_states, language, defenders, made_by. Several values stand with ; or | between them.',
    `A source is one of ${sources.join(', ')}; a position supported, noted or none; defenders yes or no.`,
    'The date may be left out where the symbol of the document tells the year.',
    'They are public documents: they are public here at once. The same file again changes nothing.'
  ],
  permission: 'import-recommendations',
  run: (cli, { values, positionals }) => runImport(cli, values, positionals, importUhri, 'recommendations')
}
