/**
 * Whether a text speaks of human rights defenders, by whatever name: chosen on one half of the recommendations that the
 * review's database marks and measured on the other (bench/README.md). Who is affected says nothing of it.
 */
export const speaksOfDefenders = (text: string): boolean => {
  const plain = text.replace(/[\u2010-\u2015-]/g, ' ').replace(offices, '')
  return named.some((words) => words.test(plain))
}

// Who bears the name by office.
const offices =
  /\boffices? of (?:the )?(?:human rights|public|people'?s?) (?:advocate|defender)s?|\bpublic defenders?\b|defensor(?:a|es|as)? (?:del pueblo|de los habitantes)/gi

const named = [
  /\bdefenders?\b/i,
  /\bhuman rights? (?:activist|advocate|worker|campaigner)s?\b/i,
  /\b(?:activists and journalists|journalists[^.;]{0,20} and (?:\w+ )?activists)\b/i,
  /\b(?:anyone|everyone|individuals|people|persons|those|whoever)\b[^.;]{0,30}\b(?:advancing|defend(?:ing)?|promot(?:e|ing)|protecting|uphold(?:ing)?|working)\b[^.;]{0,40}\bhuman rights\b/i,
  /\bindividuals, groups and organs of society\b/i,
  /\bDeclaration on (?:the )?(?:Right and Responsibility|Human Rights Defenders)/i,
  /défenseur(?:e?s\b|e? des droits (?:de l.homme|humains|fondamentaux))|défenseuses?\b/i,
  /defensor(?:a|es|as)?(?!\p{L})/iu,
  /مداف(?:ع|عين|عون|عي|عو|عات)(?: عن)? (?:عن )?حقوق ال[إا]نسان/,
  /правозащитни/i,
  /人权(?:维护|捍卫|卫)[者士]/
]
