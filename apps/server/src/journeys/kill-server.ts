import { setTimeout as after } from 'node:timers/promises'
import Fastify from 'fastify'
import { openDatabase } from './database.ts'
import { JourneyStore } from './journey-store.ts'
import { liveRoutes } from './live-routes.ts'

/**
 * The routes of live journeys on the real store, in a process of its own that a test kills: `kill-server.ts FILE`. With
 * `--early` it is wrong on purpose: it says that an update is saved, and writes it a moment later.
 */
const EARLY_MS = 25

const [file, early] = process.argv.slice(2)
const store = new JourneyStore(openDatabase(file!), 'own', Date.now)
const answeringEarly: Pick<JourneyStore, 'receive'> = {
  receive: (id, update, sender) => {
    void after(EARLY_MS).then(() => store.receive(id, update, sender))
    return { sequence: sender.since, missed: null }
  },
}
const journeys = {
  open: store.open.bind(store),
  receive: early === '--early' ? answeringEarly.receive : store.receive.bind(store),
  versions: store.versions.bind(store),
  version: store.version.bind(store),
  keepVersion: store.keepVersion.bind(store),
}
const server = Fastify()
await server.register(liveRoutes(() => journeys))
console.log(await server.listen({ host: '127.0.0.1', port: 0 }))
