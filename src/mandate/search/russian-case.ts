const noun = [
  '',
  'а',
  'я',
  'у',
  'ю',
  'ом',
  'ем',
  'е',
  'и',
  'ы',
  'ой',
  'ей',
  'ою',
  'ью',
  'ов',
  'ам',
  'ям',
  'ами',
  'ах',
  'ях'
]
const adjective = ['ой', 'ей', 'ую', 'юю', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем', 'ых', 'их', 'ыми', 'ими']

/** Whether a Russian word is the name's word, as it is or in another case: "беларуси" of "беларусь". Both in lower case. */
export function isCaseOf(word: string, name: string): boolean {
  return word === name || basesOf(name).some(([base, endings]) => endings.some((ending) => word === base + ending))
}

function basesOf(name: string): [base: string, endings: string[]][] {
  if (/(?:ая|яя|ий|ый|ое|ее|ие|ые)$/.test(name)) return [[name.slice(0, -2), adjective]]
  // "Мали", "Марокко", "Перу", "Чили" have no cases, and what looks like one is another word.
  if (/[иоуеэю]$/.test(name)) return []
  if (/[ьйаяы]$/.test(name)) return [[name.slice(0, -1), noun]]
  // "Египет", "Египта": a vowel that flees.
  const fleeting = /^(.+[бвгджзклмнпрстфхцчшщ])[ео]([бвгджзклмнпрстфхцчшщ])$/.exec(name)
  return [[name, noun], ...(fleeting ? [[`${fleeting[1]}${fleeting[2]}`, noun.slice(1)] as [string, string[]]] : [])]
}
