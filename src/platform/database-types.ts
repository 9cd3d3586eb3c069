/** Until bin/generate-types.js has seen a migrated database. */
export interface Database {
  // oxlint-disable-next-line no-explicit-any
  [table: string]: any
}
