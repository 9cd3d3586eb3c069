import type { Mutation } from './mutation.ts'

/** What defenders send in, who opens it, how long it is kept; officers and their keys. */
export const sealed: readonly Mutation[] = [
  {
    rule: 'A person under 18 may be named in public',
    file: 'src/mandate/intake/doors.ts',
    find: "if (isMinor) why.push('minor')",
    replace: '',
    tests: ['src/mandate/intake/doors.test.ts']
  },
  {
    rule: 'A person of seventeen is no minor',
    file: 'src/mandate/intake/consents-of.ts',
    find: 'Number(typed) < 18',
    replace: 'Number(typed) < 17',
    tests: ['src/mandate/intake/consents-of.test.ts']
  },
  {
    rule: 'A person who refused that the case is taken up may be named',
    file: 'src/mandate/intake/doors.ts',
    find: "if (door !== 'take-up' && isRefused(lines, 'take-up')) why.push('not-taken-up')",
    replace: '',
    tests: ['src/mandate/intake/doors.test.ts']
  },
  {
    rule: 'A consent given for one door is good for every door',
    file: 'src/mandate/intake/doors.ts',
    find: 'lines.filter((line) => line.door === door)',
    replace: 'lines.filter((line) => line.door !== null)',
    tests: ['src/mandate/intake/doors.test.ts']
  },
  {
    rule: 'A consent that was taken back still counts',
    file: 'src/mandate/intake/doors.ts',
    find: "return takenBack ? [takenBack.sure ? 'taken-back' : 'perhaps-taken-back'] : []",
    replace: 'return []',
    tests: ['src/mandate/intake/doors.test.ts']
  },
  {
    rule: 'An answer to a receipt is as long as what it says',
    file: 'src/mandate/intake/one-size.ts',
    find: '[roomIn(size)])',
    replace: '[(plain?.length ?? 0) + 4])',
    tests: ['tests/stories/a-source-comes-back-by-her-receipt.test.ts']
  },
  {
    rule: 'What is sealed is as long as what it says',
    file: 'src/platform/sealing/padding.ts',
    find: 'new Uint8Array(size)',
    replace: 'new Uint8Array(bytes.length + 4)',
    tests: ['src/platform/sealing/seal.test.ts']
  },
  {
    rule: 'A receipt is unknown that was written with words of before',
    file: 'src/platform/sealing/receipt/word-numbers.ts',
    find: 'list.before ?? []',
    replace: 'new Map<string, number>()',
    tests: ['src/platform/sealing/receipt/words.test.ts']
  },
  {
    rule: 'A receipt opens nothing on its last day',
    file: 'src/mandate/intake/return/find-return.ts',
    find: 'today <= expiresOn',
    replace: 'today < expiresOn',
    tests: ['tests/stories/a-source-comes-back-by-her-receipt.test.ts']
  },
  {
    rule: 'What was asked for under one receipt is done under another',
    file: 'src/platform/sealing/actions.ts',
    find: 'value?.lookupHash !== lookupHash || value.nonce !== nonce',
    replace: 'value.nonce !== nonce',
    tests: ['src/platform/sealing/messages.test.ts']
  },
  {
    rule: 'A receipt that was burnt still opens',
    file: 'db/migrations/0015_people_and_intake.sql',
    find: 'delete from known.receipt where lookup_hash = looked_up;',
    replace: 'perform from known.receipt where lookup_hash = looked_up;',
    tests: ['tests/stories/a-source-comes-back-by-her-receipt.test.ts']
  },
  {
    rule: 'A submission is filed to a key period that has closed',
    file: 'db/migrations/0023_hold_epoch.sql',
    find: 'number = wanted and closed_on is null for share',
    replace: 'number = wanted for share',
    tests: ['tests/stories/a-submission-is-kept-sealed-and-once.test.ts']
  },
  {
    rule: 'A submission that was sent twice is refused the second time',
    file: 'src/mandate/intake/receive-submission.ts',
    find: 'if (under === row.id) return done({ id: row.id, on: today, again: true })',
    replace: '',
    tests: ['tests/stories/a-submission-is-kept-sealed-and-once.test.ts']
  },
  {
    rule: 'One more is added under a receipt in a day than there is room for',
    file: 'db/migrations/0032_room_for_additions.sql',
    find: '<= most_of_day',
    replace: '<= most_of_day + 1',
    tests: ['tests/stories/what-is-added-under-a-receipt-has-its-bounds.test.ts']
  },
  {
    rule: 'Danger that comes near later does not mark the submission',
    file: 'db/migrations/0037_danger_when_she_returns.sql',
    find: 'danger = danger or says_danger',
    replace: 'danger = danger',
    tests: ['tests/stories/danger-comes-near-after-she-wrote.test.ts']
  },
  {
    rule: 'A promise to a source is due a day late',
    file: 'src/mandate/inbox/promises.ts',
    find: 'on <= today)',
    replace: 'on < today)',
    tests: ['src/mandate/inbox/promises.test.ts']
  },
  {
    rule: 'The pager is silent while danger waits',
    file: 'src/mandate/inbox/page-danger.ts',
    find: 'const danger = await dangerWaits(db, mandate)',
    replace: 'const danger = !(await dangerWaits(db, mandate))',
    tests: ['tests/stories/danger-is-paged-within-the-half-hour.test.ts']
  },
  {
    rule: 'A submission is erased with an addition that nobody has read',
    file: 'src/mandate/retention/retention.ts',
    find: 'if (!start || kept.waiting > 0) return null',
    replace: 'if (!start) return null',
    tests: ['src/mandate/retention/retention.test.ts']
  },
  {
    rule: 'What is on hold is erased',
    file: 'db/migrations/0030_retention.sql',
    find: 'h.submission = target and h.lifted_on is null',
    replace: 'h.submission = target and h.lifted_on is not null',
    tests: ['tests/stories/what-is-on-hold-stays-until-the-hold-is-lifted.test.ts']
  },
  {
    rule: 'What is erased stays in the database',
    file: 'db/migrations/0030_retention.sql',
    find: 'delete from known.submission s where s.id = target;',
    replace: 'perform from known.submission s where s.id = target;',
    tests: ['tests/stories/what-was-sent-in-goes-when-its-time-is-over.test.ts']
  },
  {
    rule: 'One officer erases at once alone',
    file: 'src/mandate/retention/erase-submission.ts',
    find: "if (ask.by === actor.id) return refused('erasure-asked-by-you')",
    replace: '',
    tests: ['tests/stories/where-there-are-two-it-takes-two-to-erase-at-once.test.ts']
  },
  {
    rule: 'The set of a day stands in the order in which it came',
    file: 'src/mandate/retention/arrivals.store.server.ts',
    find: 'rows.map(({ leaf }) => leaf).toSorted(Buffer.compare)',
    replace: 'rows.map(({ leaf }) => leaf)',
    tests: ['tests/stories/rows-of-a-day-forget-their-order.test.ts']
  },
  {
    rule: 'Rows of a day are rewritten in the order in which they came',
    file: 'src/mandate/retention/forget-order.ts',
    find: 'for (const key of shuffled(keys, pick)) await rewriteRow',
    replace: 'for (const key of keys) await rewriteRow',
    tests: ['tests/stories/rows-of-a-day-forget-their-order.test.ts']
  },
  {
    rule: 'The minute of a mail tells when danger was reported',
    file: 'src/mandate/work/tell-waiting.ts',
    find: '(!byHalfHour || isAtHalfHour(reader, at))',
    replace: '(!byHalfHour || at.getTime() > 0)',
    tests: ['tests/stories/whoever-is-to-decide-is-told-that-something-waits.test.ts']
  },
  {
    rule: 'Mail that something waits goes in quiet hours',
    file: 'src/mandate/mail-hours.ts',
    find: 'return from <= until ? hour >= from && hour < until : hour >= from || hour < until',
    replace: 'return hour < 0 && from < until',
    tests: ['tests/stories/whoever-is-to-decide-is-told-that-something-waits.test.ts']
  },
  {
    rule: 'Who is away is told, and nobody who stands in',
    file: 'src/mandate/work/tell-waiting.ts',
    find: 'toldFor(officer, aways).includes(id)',
    replace: 'id === officer',
    tests: ['tests/stories/whoever-is-to-decide-is-told-that-something-waits.test.ts']
  },
  {
    rule: "What comes back of an officer's mail lies in the tray, with the address",
    file: 'src/mandate/correspondence/receive-mail.ts',
    find: 'const ofWaiting = read && waitingMailOf(read)',
    replace: 'const ofWaiting = read && waitingMailOf({ ...read, report: null, answers: [] })',
    tests: ['tests/stories/whoever-is-to-decide-is-told-that-something-waits.test.ts']
  },
  {
    rule: 'A session lives as long as it is used',
    file: 'src/mandate/people/session-life.ts',
    find: 'minutes(createdAt, now) <= sessionLife.absolute &&',
    replace: '',
    tests: ['src/mandate/people/session-life.test.ts']
  },
  {
    rule: 'A code by time signs in twice',
    file: 'src/mandate/people/totp.ts',
    find: 'step <= lastStep',
    replace: 'step < lastStep',
    tests: ['tests/stories/an-officer-signs-in-and-out.test.ts']
  },
  {
    rule: 'A passphrase is tried without end',
    file: 'src/mandate/people/failures.store.server.ts',
    find: 'failed.length >= most',
    replace: 'failed.length < 0',
    tests: ['tests/stories/an-officer-signs-in-and-out.test.ts']
  },
  {
    rule: 'A one-time link makes a second officer',
    file: 'src/mandate/people/invitations.store.server.ts',
    find: ".select(['mandate', 'role', 'name'])\n    .where('token_hash', '=', hash)\n    .where('used_at', 'is', null)",
    replace: ".select(['mandate', 'role', 'name'])\n    .where('token_hash', '=', hash)",
    tests: ['tests/stories/an-officer-comes-by-a-one-time-link.test.ts']
  },
  {
    rule: 'Whoever opened a key period confirms it',
    file: 'src/mandate/people/two-officers.ts',
    find: "if (by === actor) return 'own-epoch'",
    replace: '',
    tests: ['src/mandate/people/two-officers.test.ts']
  },
  {
    rule: 'An officer whom nobody confirmed does what a confirmed one may',
    file: 'src/mandate/permissions.ts',
    find: '!actor.trusted && !openToUnconfirmed',
    replace: 'actor.trusted === null && !openToUnconfirmed',
    tests: ['src/mandate/permissions.test.ts']
  },
  {
    rule: 'A session goes on after its officer was removed',
    file: 'src/mandate/people/sessions.store.server.ts',
    find: "    .where('o.removed_at', 'is', null)\n",
    replace: '',
    tests: ['tests/stories/an-officer-who-left-is-refused-at-once.test.ts']
  },
  {
    rule: 'The roster takes in whom one officer of two confirmed',
    file: 'src/platform/sealing/read-roster.ts',
    find: 'voices(said, print, card, steps).length >= 2',
    replace: 'voices(said, print, card, steps).length >= 1',
    tests: ['src/platform/sealing/roster.test.ts']
  },
  {
    rule: 'A statement signed for one purpose passes for another',
    file: 'src/platform/sealing/signing.ts',
    find: 'if (named !== purpose) return false',
    replace: 'purpose = named',
    tests: ['src/platform/sealing/signing.test.ts']
  },
  {
    rule: 'A share of another recovery sheet is taken for one of this',
    file: 'src/platform/sealing/shares.ts',
    find: '!sameBytes(share.sheet, first.sheet) || share.needed',
    replace: 'share.needed',
    tests: ['src/platform/sealing/shares.test.ts']
  },
  {
    rule: 'What is on hold is sealed again',
    file: 'src/mandate/resealing/seal-anew.ts',
    find: '!held.has(row.id) && (await',
    replace: '(await',
    tests: ['tests/stories/what-is-on-hold-is-not-sealed-anew.test.ts']
  },
  {
    rule: 'An export tells what the server knows in clear text',
    file: 'src/mandate/recovery/export-sealed.ts',
    find: 'await sealBytes(utf8(JSON.stringify(value)), [recovery])',
    replace: 'utf8(JSON.stringify(value))',
    tests: ['tests/stories/what-is-sealed-is-written-out-still-sealed.test.ts']
  },
  {
    rule: 'A guest reads who the source is though nobody chose that',
    file: 'src/mandate/guests/share.ts',
    find: '(withSource || !ofSource.includes(question))',
    replace: '(withSource || question)',
    tests: ['src/mandate/guests/share.test.ts']
  },
  {
    rule: 'A case that was not taken up is closed with an outcome',
    file: 'src/mandate/cases/close-case.ts',
    find: "if (row.triage !== 'take-up') return refused('case-not-taken-up')",
    replace: '',
    tests: ['tests/stories/a-case-is-weighed-and-each-judgement-stays.test.ts']
  },
  {
    rule: 'A case that was referred is still in work',
    file: 'src/mandate/cases/triage.ts',
    find: "inWork = ['untriaged', 'take-up', 'ask']",
    replace: "inWork = ['untriaged', 'take-up', 'ask', 'refer']",
    tests: ['src/mandate/cases/in-work-twins.test.ts']
  },
  {
    rule: 'Two mandates compare their cases though one of them has not agreed',
    file: 'db/migrations/0054_pairs.sql',
    find: '(own, of_other), (of_other, own))) < 2 then',
    replace: '(own, of_other), (of_other, own))) < 1 then',
    tests: ['tests/stories/two-mandates-are-warned-of-the-same-matter.test.ts']
  },
  {
    rule: 'Work is handed over to somebody who is away',
    file: 'src/mandate/work/hand-over.ts',
    find: "if (await isAwayNow(trx, standIn)) return refused('stand-in-away', 'standIn')",
    replace: '',
    tests: ['tests/stories/what-there-is-to-do-is-known-and-its-words-are-sealed.test.ts']
  },
  {
    rule: 'Another mandate’s guess finds who may not be named to it',
    file: 'src/mandate/cases/matching/fingerprints.ts',
    find: 'nameForms(name).filter((form) => !hidden.has(form))',
    replace: 'nameForms(name)',
    tests: ['src/mandate/cases/matching/fingerprints.test.ts']
  },
  {
    rule: 'Padding of fingerprints tells how many persons a matter has',
    file: 'src/mandate/cases/matching/fingerprints.ts',
    find: 'prints: [...kept, ...padding].toSorted()',
    replace: 'prints: kept.toSorted()',
    tests: ['src/mandate/cases/matching/fingerprints.test.ts']
  },
  {
    rule: 'An export that was altered opens as whole',
    file: 'src/opener/archive/read-archive.ts',
    find: 'end.sha256 === hexOf(hash.digest())',
    replace: "hexOf(hash.digest()) !== ''",
    tests: ['src/opener/archive/read-archive.test.ts']
  }
]
