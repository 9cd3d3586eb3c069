import { readFileSync } from 'node:fs'

export type Migration = { id: string; sql: string }

/** Append-only: a migration that has run anywhere is never edited; the next one mends it. */
export const migrations: Migration[] = [
  '0001_platform',
  '0002_reference',
  '0003_communications',
  '0004_facts',
  '0005_released',
  '0006_access',
  '0007_log_head',
  '0008_clocks',
  '0010_search',
  '0011_statistics',
  '0012_released_lists',
  '0013_fresh_statistics',
  '0014_fact_narrow',
  '0015_people_and_intake',
  '0016_generation',
  '0017_submissions_of_their_mandate',
  '0018_fact_values',
  '0019_watched_views',
  '0020_letter_steps',
  '0021_public_wording',
  '0022_office_doors',
  '0023_hold_epoch',
  '0024_inbox',
  '0025_source_returns',
  '0026_files',
  '0027_sealed_anew',
  '0028_entered',
  '0029_release_by_two',
  '0030_retention',
  '0031_file_read',
  '0032_room_for_additions',
  '0033_pending_epoch',
  '0034_desk',
  '0035_room_of_declared_files',
  '0036_two_who_erase',
  '0037_danger_when_she_returns',
  '0038_guests'
].map((id) => ({ id, sql: readFileSync(new URL(`${id}.sql`, import.meta.url), 'utf8') }))
