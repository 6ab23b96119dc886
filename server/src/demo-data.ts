import { demoDocuments } from './demo/demo-documents.ts'
import { demoProgramme } from './demo/demo-programme.ts'
import type { Storage } from './storage/storage.ts'
import { seedDocuments } from './sync/seed.ts'

/** Puts the demo in a data folder that does not have it yet. What people changed in it since stays. */
export async function ensureDemo(storage: Storage): Promise<void> {
  if ((await storage.registry.programme(demoProgramme.id)) === null) await storage.registry.saveProgramme(demoProgramme)
  await seedDocuments(storage.log, demoDocuments())
}
