import { type Text, text } from './language.ts'

/** A common word for a feeling, with the face that goes with it. People may always use words of their own. */
export interface Emotion {
  name: Text
  face: string
  pleasant: boolean
}

const pleasant = (nl: string, en: string, face: string): Emotion => ({ name: text(nl, en), face, pleasant: true })
const unpleasant = (nl: string, en: string, face: string): Emotion => ({ name: text(nl, en), face, pleasant: false })

/** Words to begin with; a number says how good it is, a word says which feeling it is. The faces are of the oldest emoji, which every font has. */
export const emotions: readonly Emotion[] = [
  pleasant('blij', 'happy', '😊'),
  pleasant('nieuwsgierig', 'curious', '😃'),
  pleasant('enthousiast', 'excited', '😆'),
  pleasant('vol vertrouwen', 'confident', '😀'),
  pleasant('aangenaam verrast', 'pleasantly surprised', '😮'),
  pleasant('opgelucht', 'relieved', '😌'),
  pleasant('trots', 'proud', '😎'),
  pleasant('dankbaar', 'grateful', '😍'),
  unpleasant('onzeker', 'unsure', '😕'),
  unpleasant('verward', 'confused', '😖'),
  unpleasant('overweldigd', 'overwhelmed', '😵'),
  unpleasant('bezorgd', 'worried', '😟'),
  unpleasant('ongeduldig', 'impatient', '😒'),
  unpleasant('gefrustreerd', 'frustrated', '😣'),
  unpleasant('teleurgesteld', 'disappointed', '😞'),
  unpleasant('boos', 'angry', '😠'),
]

/** The common emotion that a word is, if it is one. */
export const emotionNamed = (word: string): Emotion | undefined =>
  emotions.find(({ name }) => Object.values(name).some((known) => known === word.trim().toLowerCase()))
