import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react'

/** The scale of feelings in faces; `name` is its word among the messages. */
export const faces = [
  { value: -2, name: 'veryBad', Face: Angry },
  { value: -1, name: 'bad', Face: Frown },
  { value: 0, name: 'neutral', Face: Meh },
  { value: 1, name: 'good', Face: Smile },
  { value: 2, name: 'veryGood', Face: Laugh },
] as const

/** The face nearest to a value on −2 … +2; half a point is already good or bad. */
export function faceOf(value: number): (typeof faces)[number] {
  const whole = Math.sign(value) * Math.round(Math.abs(value))
  return faces[Math.min(4, Math.max(0, whole + 2))]!
}
