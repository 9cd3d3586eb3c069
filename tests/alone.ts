/**
 * Tests that change what others in the same process see too (the clock, a global, a module, the environment), or count what the process holds open: each has a
 * process of its own. All others follow one another in a few. `architecture.test.ts` says which is missing here.
 */
export const alone = [
  'src/intake-client/files/declare.test.ts',
  'src/intake-client/files/send-part.test.ts',
  'src/intake-client/line.test.ts',
  'src/messages/locale-of-page.test.ts',
  'src/platform/files/moving.test.ts',
  'src/platform/hourly-tally.test.ts',
  'src/platform/sealing-process/door.test.ts',
  'src/platform/sealing/self-test.test.ts',
  'src/platform/documents/xlsx.test.ts',
  'src/ui/office/look-meanwhile.test.ts',
  'src/ui/office/unsent.test.ts',
  'tests/stories/a-flood-of-long-texts-leaves-room-for-a-report.test.ts',
  'tests/stories/mandates-clear-a-text-that-the-server-cannot-read.test.ts',
  'tests/stories/slow-senders-do-not-close-the-way-in.test.ts',
  'tests/stories/the-command-line-helps-and-says-what-is-wrong.test.ts',
  'tests/stories/what-is-written-in-a-case-is-sealed-to-its-officers.test.ts',
  'tests/stories/whoever-is-on-duty-is-reached.test.ts'
]
