import { readFileSync } from 'node:fs'
import { noticeStates } from '#mandate/communications/mission-told.ts'
import { languages } from '#mandate/languages.ts'
import { translationWords, translators } from '#mandate/communications/translation.ts'
import { companyKinds, holderRoles, sectors } from '#mandate/companies/company.ts'
import { addendumLanguages, endings, kinds as followUpKinds } from '#mandate/follow-up/follow-up.ts'
import { institutionMailKinds, institutionMailStates } from '#mandate/institutions-asked/mails.ts'
import { questionActs } from '#mandate/institutions-asked/word.ts'
import { askingLanguages, carriedBy, institutionSteps } from '#mandate/institutions-asked/asked.ts'
import { clauseStatuses, effects, lawKinds, levels } from '#mandate/laws/law.ts'
import { stages as lawStages } from '#mandate/laws/stages.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actionStates } from '#mandate/recommendations/action.ts'
import { metWords } from '#mandate/principles/principles.ts'
import { assessorKinds } from '#mandate/recommendations/assessment.ts'
import { positionsSaid } from '#mandate/recommendations/recommendation.ts'
import { assessors } from '#mandate/resolutions/resolution.ts'
import { withdrawalNotes } from '#mandate/communications/withdrawal.ts'
import { releaseActs } from '#mandate/releases/word.ts'
import { migrations } from '../db/migrations/index.ts'
import { loginAs, withClient } from '#platform/db.ts'
import { projectRoot } from '#platform/project-root.ts'
import { writeSchema } from '#platform/schema-text.ts'
import { writeTypes } from '#platform/schema-types.ts'
import { testDatabase, type TestDatabase } from '#tests/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

// When one of these fails: node bin/generate-types.js, and look at what changed.
test.each([
  ['src/platform/database-types.ts', writeTypes],
  ['db/schema.sql', writeSchema]
])('%s is what the migrations make', async (path, write) => {
  const written = await withClient(loginAs(db.url, 'vigie_owner'), write)
  expect(readFileSync(`${projectRoot}/${path}`, 'utf8')).toBe(written)
})

test('migrations stand in the order of their numbers, and run in it', () => {
  const ids = migrations.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})

test('every table of ours has row-level security, forced', async () => {
  const rows = await withClient(loginAs(db.url, 'vigie_owner'), async (client) => {
    const { rows } = await client.query(`
      select n.nspname || '.' || c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('platform', 'reference', 'known', 'released', 'sealed')
        and not (c.relrowsecurity and c.relforcerowsecurity)`)
    return rows
  })
  expect(rows).toEqual([])
})

test.each([
  ['withdrawal_note_check', withdrawalNotes],
  ['release_word_act_check', releaseActs],
  ['law_stage_stage_check', lawStages],
  ['law_kind_check', lawKinds],
  ['law_effect_check', effects],
  ['law_clause_status_check', clauseStatuses],
  ['follow_up_kind_check', followUpKinds],
  ['follow_up_ended_check', endings],
  ['follow_up_lang_check', addendumLanguages],
  ['institution_asked_channel_check', carriedBy],
  ['institution_asked_lang_check', askingLanguages],
  ['institution_answer_steps_check', institutionSteps],
  ['institution_word_act_check', questionActs],
  ['institution_mail_kind_check', institutionMailKinds],
  ['institution_mail_state_check', institutionMailStates],
  ['mission_notice_state_check', noticeStates],
  ['mission_notice_lang_check', languages],
  ['mission_account_address_lang_check', languages],
  ['company_kind_check', companyKinds],
  ['company_sector_check', sectors],
  ['company_holding_holder_as_check', holderRoles],
  ['reply_translation_made_by_check', translators],
  ['reply_translation_word_word_check', translationWords],
  ['assessment_by_kind_check', assessorKinds],
  ['resolution_entry_assessor_check', assessors],
  ['principle_finding_met_check', metWords],
  ['principle_finding_by_kind_check', assessorKinds],
  ['law_fact_level_check', levels],
  ['recommendation_position_position_check', positionsSaid],
  ['recommendation_action_step_stands_check', actionStates]
])('the check %s lets in the codes that there are, and no other', async (check, codes) => {
  const { rows } = await withClient(loginAs(db.url, 'vigie_owner'), (client) =>
    client.query<{ def: string }>('select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1', [
      check
    ])
  )
  const allowed = Array.from(rows[0]!.def.matchAll(/'([^']+)'::text/g), ([, code]) => code)
  expect(new Set(allowed)).toEqual(new Set<string>(codes))
})
