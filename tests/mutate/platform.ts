import type { Mutation } from './mutation.ts'

/** Figures; roles and rows of the database; the log, backups and files. */
export const platform: readonly Mutation[] = [
  {
    rule: 'The reply rate counts replies of addressees who are not sure',
    file: 'src/mandate/statistics/columns.ts',
    find: 'filter (where certain and answered_by <= ${asOf}::date)',
    replace: 'filter (where answered_by <= ${asOf}::date)',
    tests: ['src/mandate/statistics/cross-tabulate.test.ts']
  },
  {
    rule: 'A letter that still waits is at risk for ever in the median of days',
    file: 'src/mandate/statistics/kaplan-meier.ts',
    find: 'atRisk -= events + (waiting[day] ?? 0)',
    replace: 'atRisk -= events',
    tests: ['src/mandate/statistics/kaplan-meier.test.ts']
  },
  {
    rule: 'Two letters tell together what each of them withholds',
    file: 'src/mandate/communications/form-sums.ts',
    find: 'total >= sumOfLeast(letters) + room',
    replace: 'total >= sumOfLeast(letters)',
    tests: ['src/mandate/communications/form-sums.test.ts']
  },
  {
    rule: 'A sum stays when one of its letters leaves',
    file: 'src/mandate/communications/persons-sums.store.server.ts',
    find: 'where id = any(${sums}::uuid[])`',
    replace: 'where id = any(${sums.slice(1)}::uuid[])`',
    tests: ['tests/stories/what-letters-withhold-is-told-by-no-question.test.ts']
  },
  {
    rule: 'A year is final a day before the window for replies closes',
    file: 'src/mandate/statistics/provisional.ts',
    find: 'asOf <= `${year + 1}-01-31`',
    replace: 'asOf < `${year + 1}-01-31`',
    tests: ['src/mandate/statistics/provisional.test.ts']
  },
  {
    rule: 'An office reads the letters of another mandate',
    file: 'db/migrations/0006_access.sql',
    find: 'on known.letter to vigie_office\n  using (mandate = platform.current_mandate())',
    replace: 'on known.letter to vigie_office\n  using (true)',
    tests: ['tests/stories/an-office-reads-its-own-matters-alone.test.ts']
  },
  {
    rule: 'An office reads what was sent to another mandate',
    file: 'db/migrations/0017_submissions_of_their_mandate.sql',
    find: 'using (exists (select from known.submission s where s.id = submission.id))',
    replace: 'using (true)',
    tests: ['tests/stories/an-office-reads-its-own-matters-alone.test.ts']
  },
  {
    rule: 'An office adds to the submission of another mandate',
    file: 'db/migrations/0017_submissions_of_their_mandate.sql',
    find: 'and exists (select from known.submission s where s.id = addition.submission)',
    replace: '',
    tests: ['tests/stories/an-office-writes-its-own-matters-alone.test.ts']
  },
  {
    rule: 'An office reads the log of another mandate',
    file: 'db/migrations/0006_access.sql',
    find: 'create policy office_log on platform.event for select to vigie_office using (mandate = platform.current_mandate());',
    replace: 'create policy office_log on platform.event for select to vigie_office using (true);',
    tests: ['tests/stories/an-office-sees-and-writes-its-own-log-alone.test.ts']
  },
  {
    rule: 'The role of the public reads what is known of submissions',
    file: 'db/migrations/0030_retention.sql',
    find: 'grant select on known.submission_leaf to vigie_office;',
    replace:
      'grant usage on schema known to vigie_public; grant select on known.submission_leaf to vigie_office, vigie_public;',
    tests: ['tests/stories/a-surface-reads-only-what-is-its-own.test.ts']
  },
  {
    rule: 'The role of the way in lists receipts',
    file: 'db/migrations/0037_danger_when_she_returns.sql',
    find: 'grant execute on function known.addition_waits(bytea, boolean) to vigie_intake, vigie_owner, vigie_jobs;',
    replace:
      'grant execute on function known.addition_waits(bytea, boolean) to vigie_intake, vigie_owner, vigie_jobs; grant select on known.receipt to vigie_intake;',
    tests: ['tests/stories/a-surface-reads-only-what-is-its-own.test.ts']
  },
  {
    rule: 'The role of the office writes over what stands in the log',
    file: 'db/migrations/0090_next_in_turn.sql',
    find: 'if new.seq is distinct from coalesce(last_seq, 0) + 1\n    or',
    replace: 'if',
    tests: ['tests/stories/whoever-has-the-role-of-the-office-stops-no-job.test.ts']
  },
  {
    rule: 'A link of the log that does not hold is not noticed',
    file: 'src/platform/verify-log.ts',
    find: "if (!row.previous_hash.equals(previous)) found(row.seq, 'previous-hash')",
    replace: '',
    tests: ['tests/stories/the-log-tells-when-its-past-was-changed.test.ts']
  },
  {
    rule: 'The log does not tell of a payload that nobody said was erased',
    file: 'src/platform/verify-log.ts',
    find: "if (!told.has(seq)) found(seq, 'payload-gone')",
    replace: 'told.add(seq)',
    tests: ['tests/stories/the-log-tells-when-its-past-was-changed.test.ts']
  },
  {
    rule: 'A line of the server’s log holds the message of an error',
    file: 'src/platform/log.ts',
    find: "name: name ?? 'unknown',",
    replace: 'name: String(error),',
    tests: ['src/platform/log.test.ts']
  },
  {
    rule: 'A cell that begins with @ runs as a formula',
    file: 'src/platform/csv/formulas.ts',
    find: '[=+\\-@\\t＝＋－＠]',
    replace: '[=+\\-\\t＝＋－＠]',
    tests: ['src/platform/csv/formulas.test.ts']
  },
  {
    rule: 'A backup that is opened writes outside its folder',
    file: 'src/platform/backup/restore-backup.ts',
    find: "part !== '' && part !== '.' && part !== '..'",
    replace: "part !== ''",
    tests: ['tests/stories/a-hostile-archive-restores-nothing-that-runs.test.ts']
  },
  {
    rule: 'A backup without its end is restored',
    file: 'src/platform/backup/archive.ts',
    find: 'if (this.about && this.isWhole) return',
    replace: 'if (this.about) return',
    tests: ['tests/stories/a-hostile-archive-restores-nothing-that-runs.test.ts']
  },
  {
    rule: 'The settings of PostgreSQL in a backup are restored with it',
    file: 'src/platform/backup/restore-backup.ts',
    find: '!(isFolder ? isClusterFolder(below) : isClusterFile(below))',
    replace: 'isFolder && !isClusterFolder(below)',
    tests: ['tests/stories/a-hostile-archive-restores-nothing-that-runs.test.ts']
  },
  {
    rule: 'A job of the same key is in the queue twice',
    file: 'src/platform/jobs.ts',
    find: '${key ?? null})`',
    replace: '${null})`',
    tests: ['tests/stories/a-job-is-there-if-and-only-if-its-change-is.test.ts']
  },
  {
    rule: 'The public pages may run scripts',
    file: 'src/platform/web/surface-policy.ts',
    find: '!/^(script-src|connect-src)\\b/',
    replace: '!/^(connect-src)\\b/',
    tests: ['src/platform/web/surface-policy.test.ts']
  },
  {
    rule: 'Work for the server is done with one bit less',
    file: 'src/platform/sealing/proof-of-work.ts',
    find: '${nonce}`))) >= bits',
    replace: '${nonce}`))) >= bits - 1',
    tests: ['src/platform/sealing/proof-of-work.test.ts']
  },
  {
    rule: 'A picture keeps what the camera wrote',
    file: 'src/platform/files/strip/strip-jpeg.ts',
    find: '(marker >= 0xe1 && marker <= 0xef)',
    replace: '(marker > 0xe1 && marker <= 0xef)',
    tests: ['src/platform/files/strip/strip-metadata.test.ts']
  },
  {
    rule: 'A surface reaches the routes of the office',
    file: 'src/platform/web/answer-on-surface.ts',
    find: 'request.url = `/${surface}${path',
    replace: "request.url = `/${surface === 'public' ? 'office' : surface}${path",
    tests: ['tests/stories/no-surface-reaches-the-routes-of-another.test.ts']
  },
  {
    rule: 'The way in sets a cookie',
    file: 'src/platform/web/answer-on-surface.ts',
    find: "if (surface !== 'office' && isCookie(name)) return response",
    replace: "if (surface === 'public' && isCookie(name)) return response",
    tests: ['tests/stories/no-surface-reaches-the-routes-of-another.test.ts']
  },
  {
    rule: 'A browser keeps what an officer read',
    file: 'src/platform/web/answer-on-surface.ts',
    find: "if (surface !== 'public') neverStore(response)",
    replace: "if (surface === 'intake') neverStore(response)",
    tests: ['tests/stories/no-surface-reaches-the-routes-of-another.test.ts']
  },
  {
    rule: 'A list of letters by year takes in those of another',
    file: 'src/mandate/publications/letters/conditions.server.ts',
    find: 'if (filters.year !== undefined) fact.push(sql`f.reporting_year = ${filters.year}`)',
    replace: '',
    tests: ['tests/stories/a-figure-leads-down-to-exactly-its-letters.test.ts']
  }
]
