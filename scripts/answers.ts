/** Prints how well open answers are read, measured on the labelled ones in examples/answers. */
import { measured } from '../tests/answers/measure.ts'

console.info(measured())
