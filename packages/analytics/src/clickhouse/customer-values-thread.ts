import { parentPort, workerData } from 'node:worker_threads'
import { valued } from '../question/customer-values.ts'

/** Runs beside the server; see `valuedAside`. */
parentPort!.postMessage(valued(...(workerData as Parameters<typeof valued>)))
