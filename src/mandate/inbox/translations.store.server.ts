import type { Trx } from '#platform/db.ts'

/** What was sealed to one translator, with what she answered; nothing of what it belongs to. */
export async function listTranslations(trx: Trx, translator: string) {
  return trx
    .selectFrom('sealed.office_note as asked')
    .leftJoin('sealed.office_note as answer', 'answer.answers', 'asked.id')
    .where('asked.for_officer', '=', translator)
    .select([
      'asked.id',
      'asked.on_day as on',
      'asked.body',
      'answer.on_day as answeredOn',
      'answer.body as answerBody'
    ])
    .orderBy('asked.on_day')
    .orderBy('asked.id')
    .execute()
}

export async function findAsked(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('sealed.office_note as asked')
    .innerJoin('known.submission as s', 's.id', 'asked.submission')
    .leftJoin('sealed.office_note as answer', 'answer.answers', 'asked.id')
    .where('asked.id', '=', id)
    .select(['asked.submission', 'asked.for_officer as translator', 's.mandate', 'answer.id as answeredBy'])
    .executeTakeFirst()
  return row ?? null
}
