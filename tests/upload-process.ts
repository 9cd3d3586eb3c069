import { openDatabase } from '#platform/db.ts'
import { uploadServer } from './uploads.ts'

// A server for sealed parts alone, in a process of its own, to be killed: node tests/upload-process.ts <database> <folder>
const [url, folder] = process.argv.slice(2) as [string, string]
const server = await uploadServer(openDatabase({ url, role: 'vigie_intake' }), { folder })
process.send?.(server.url)
