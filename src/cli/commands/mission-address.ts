import type { MissionAddress } from '#mandate/correspondence/mission-addresses.server.ts'
import { listMissionAddresses, setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { UsageError, type Cli, type Command } from '../command.ts'
import { dayOption, given } from '../letter-options.ts'
import { answer, deskOptions, openDesk } from '../office-desk.ts'

export const command: Command = {
  name: 'mission-address',
  summary: "See and set to which addresses States' letters go by mail.",
  usage:
    'vigie mission-address [list|set STATE ADDRESS|unset STATE] [--role ROLE] [--from DAY] [--by NAME] [--lang LANG] [--json]',
  options: {
    role: {
      type: 'string',
      value: 'ROLE',
      help: 'permanent-mission, or address-on-record where a State has none in Geneva (permanent-mission)'
    },
    from: { ...dayOption, help: 'from which day on, such as 2026-05-03 (today)' },
    ...deskOptions
  },
  words: 3,
  permission: 'set-mission-address',
  examples: ['vigie mission-address set Peru mission.peru@example.org'],
  run: async (cli, { values, positionals: [what = 'list', state, address] }) => {
    const desk = await openDesk(cli, values)
    const show = (lines: MissionAddress[]) => print(cli, lines)
    if (what === 'list') return answer(cli, values, await listMissionAddresses(desk), show)
    if (what !== 'set' && what !== 'unset') throw new UsageError(`"${what}" is neither list, set nor unset.`)
    if (state === undefined || (what === 'set') !== (address !== undefined))
      throw new UsageError('Say which State, and with set its address.')
    const input = { state, address: address ?? '', ...given(values, { role: 'role', from: 'from' }) }
    return answer(cli, values, await setMissionAddress(desk, input), show)
  }
}

function print(cli: Cli, lines: readonly MissionAddress[]): void {
  for (const { state, role, address, fromDay, by, isCurrent } of lines)
    cli.print(`${isCurrent ? '*' : ' '} ${state}  ${address ?? '-'}  ${role}  ${fromDay}  ${by}`)
}
