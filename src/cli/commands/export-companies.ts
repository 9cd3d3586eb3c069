import { companiesCsv } from '#mandate/companies/companies-csv.ts'
import type { Register } from '#mandate/companies/company.ts'
import { listCompanies } from '#mandate/companies/list-companies.ts'
import type { Command } from '../command.ts'
import { answer, deskOptions, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'export companies',
  summary: 'Write the companies of the office, and which was owned by which, in the shape in which they are imported.',
  usage: 'vigie export companies [--by NAME] [--lang LANG] [--json] > FILE',
  options: deskOptions,
  permission: 'see-companies',
  run: async (cli, { values }) =>
    answer(cli, values, await listCompanies(await openDesk(cli, values)), (register: Register) =>
      cli.print([...companiesCsv(register)].join('').trimEnd())
    )
}
