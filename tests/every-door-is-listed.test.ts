import { expect, test } from 'vitest'
import { may, type Actor } from '#mandate/permissions.ts'
import { commands } from '../src/cli/table.ts'
import { jobs } from '../src/jobs/schedule.ts'
import { permissionOf } from '../src/routes/permissions.ts'
import { commandDoors, jobDoors, routeDoors } from './doors.ts'
import { allRoutes } from './routes.ts'

const sorted = (names: readonly string[]) => [...names].toSorted()
const listed = Object.values(routeDoors).flat()

test('every route says what it gives of a person, and none that is not there', () => {
  expect(sorted(listed)).toEqual(sorted(allRoutes().map(({ id, method }) => `${method} ${id}`)))
})

test('every command does, and every job', () => {
  expect(sorted(Object.keys(commandDoors))).toEqual(sorted(Object.keys(commands)))
  expect(sorted(Object.keys(jobDoors))).toEqual(sorted(jobs.map(({ name }) => name)))
})

test('all that the public surface answers is walked', () => {
  // A form that is sent there answers with what was typed and nothing else.
  const forms = routeDoors.nothing.filter((door) => door.startsWith('POST /public/'))
  expect(sorted(listed.filter((door) => / \/public(\/|$)/.test(door)))).toEqual(
    sorted([...routeDoors.public, ...forms])
  )
})

test('what the office knows of a person is given to nobody who is not let in to a letter', () => {
  const anyone: Actor = { id: '', role: 'public', mandate: null }
  const open = [...routeDoors.soon, ...routeDoors.office, ...routeDoors.corner].filter((door) => {
    const [method, id] = door.split(' ') as [string, string]
    return may(anyone, permissionOf(id, method)!, { publication: 'withheld' })
  })
  // By a link of its own, which is good for one letter and once.
  expect(open.filter((door) => !door.endsWith('/mission/answer/[token]'))).toEqual([])
})
