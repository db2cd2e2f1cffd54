import { parentPort, workerData } from 'node:worker_threads'
import { Unanswerable } from '../question/unanswerable.ts'
import { type Outcome, works } from './aside.ts'

const [work, given] = workerData as [keyof typeof works, never[]]

type Done = ReturnType<(typeof works)[keyof typeof works]>

function outcome(): Outcome {
  try {
    return { done: (works[work] as unknown as (...of: never[]) => Done)(...given) }
  } catch (error) {
    if (error instanceof Unanswerable) return { refused: error.refused }
    throw error
  }
}

/** Runs beside the server; see `aside`. */
parentPort!.postMessage(outcome())
