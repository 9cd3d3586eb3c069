// Later rooms add kinds of their own; what they publish has its own address.
const folders: Record<string, string> = {
  letter: 'letters',
  reply: 'letters',
  record: 'countries',
  recommendation: 'recommendations',
  resolution: 'resolutions',
  law: 'laws',
  protection: 'protection',
  visit: 'visits'
}
const anchors: Record<string, string> = { record: '#record' }

/** Where a hit is read, below the language: 'letters/AL-PAK-5-2016', 'countries/ESP#record'. */
export const hitPath = ({ kind, subject }: { kind: string; subject: string }): string =>
  `${folders[kind] ?? kind}/${subject}${anchors[kind] ?? ''}`
