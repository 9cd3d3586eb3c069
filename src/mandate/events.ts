/** Everything that is recorded in the log, one line each, with its meaning. */
export const eventMeanings = {
  'reference-loaded': 'reference data was loaded from its files',
  'letters-imported': 'a file of letters was imported',
  'letter-recorded': 'a letter that was sent is on record',
  'letter-changed': 'a letter on record was corrected',
  'outcome-recorded': 'what became of the matter of a letter',
  'reply-recorded': 'a reply is on record, to one letter or to several',
  'reply-assessed': 'a reply was read against the questions of the letter',
  'character-overridden': "the Rapporteur's own judgement of a reply takes the place of the derived one",
  'extension-granted': 'an addressee has until a later day',
  'clock-paused': 'days stop counting on a clock',
  'clock-resumed': 'days count again',
  'reminder-drafted': 'a reminder to an addressee lists what it owes',
  'reminder-sent': 'a reminder went out; its number goes to that addressee for that letter never again',
  'reminder-dropped': 'a drafted reminder was true no more when it was to be sent',
  'follow-up-drafted': 'what an incomplete reply left open is asked again',
  'release-proposed': 'one person proposes that a letter or reply becomes public, from a day',
  'release-approved': 'a second person agrees',
  'release-declined': 'a proposed or approved release was taken back before its day',
  published: 'the day came: letters and replies are public',
  withdrawn: 'what was public is public no more',
  'period-frozen': 'the figures of a period were frozen under a number',
  'log-head-signed': 'where the log stood on a day was signed, to be published',
  'payload-erased': 'what an event says was removed for good, as a law or a danger to a person required',
  'backup-made': 'a sealed copy of everything was made',
  'demonstration-filled': 'invented letters were written to an empty record',
  restored: 'the database was restored from a copy'
} as const satisfies Record<string, string>

export type EventType = keyof typeof eventMeanings
