import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loginAs, withClient } from '../../src/platform/db.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { makeDatabase } from '../../src/platform/open-postgres.ts'
import { useCluster } from '../../src/platform/postgres/supervisor.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { writeSchema } from '../../src/platform/schema-text.ts'
import { writeTypes } from '../../src/platform/schema-types.ts'

/** Migrates a throw-away database and writes what it then is: row types and db/schema.sql. */
const folder = await mkdtemp(join(tmpdir(), `vigie-test-${process.pid}-`))
const cluster = await useCluster(folder, { volatile: true })
try {
  await makeDatabase(cluster, 'vigie')
  await migrate(cluster.url('vigie'))
  await withClient(loginAs(cluster.url('vigie'), 'vigie_owner'), async (client) => {
    await writeFile(`${projectRoot}/src/platform/database-types.ts`, await writeTypes(client))
    await writeFile(`${projectRoot}/db/schema.sql`, await writeSchema(client))
  })
} finally {
  await cluster.release()
  await rm(folder, { recursive: true, force: true })
}
