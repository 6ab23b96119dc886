import { demoDocumentNames, demoDocuments } from './demo/demo-documents.ts'
import { demoProgramme } from './demo/demo-programme.ts'
import type { Storage } from './storage/storage.ts'
import { seedDocuments } from './sync/seed.ts'

/** Puts the demo in a data folder that does not have it yet. What people changed in it since stays. */
export async function ensureDemo(storage: Storage): Promise<void> {
  if ((await storage.registry.programme(demoProgramme.id)) === null) await storage.registry.saveProgramme(demoProgramme)
  const there = new Set((await storage.log.documents()).map(({ name }) => name))
  // Making them takes longer than all the rest of a start.
  if (demoDocumentNames().some((name) => !there.has(name))) await seedDocuments(storage.log, demoDocuments())
}
