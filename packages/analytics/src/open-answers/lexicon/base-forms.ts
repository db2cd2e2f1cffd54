import type { AnswerLanguage } from '../language.ts'

/** What a word may be without its ending, the likeliest first: mooie → mooi, trage → traag, slower → slow. */
export const baseForms = (word: string, language: AnswerLanguage): string[] =>
  language === 'nl' ? dutch(word) : english(word)

function dutch(word: string): string[] {
  const stems = ['ste', 'st', 'ere', 'er', 'e', 'en', 's'].flatMap((ending) =>
    word.endsWith(ending) && word.length - ending.length >= 3 ? [word.slice(0, -ending.length)] : [],
  )
  return stems.flatMap(respelled)
}

/**
 * Dutch spelling of a stem without its ending: snell → snel, trag → traag, boz → boos, liev → lief. A single syllable with
 * one short vowel and one consonant is always lengthened: hele is heel, for hel would have been helle.
 */
function respelled(stem: string): string[] {
  if (/([bdfgklmnprst])\1$/.test(stem)) return [stem.slice(0, -1)]
  const voiceless = stem.replace(/v$/, 'f').replace(/z$/, 's')
  const lengthened = voiceless.replace(/(^|[^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3')
  return /^[^aeiou]*[aeou][^aeiou]$/.test(stem) ? [lengthened] : [...new Set([stem, voiceless, lengthened])]
}

function english(word: string): string[] {
  const stems = ['ly', 'ing', 'ed', 'es', 's', 'ness'].flatMap((ending) =>
    word.endsWith(ending) && word.length - ending.length >= 3 ? [word.slice(0, -ending.length)] : [],
  )
  return stems.flatMap((stem) => [
    stem,
    `${stem}e`,
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    ...(/([bdfgklmnprst])\1$/.test(stem) ? [stem.slice(0, -1)] : []),
  ])
}
