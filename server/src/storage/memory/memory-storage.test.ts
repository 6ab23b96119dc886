import { describeStorage } from '../storage-contract.ts'
import { MemoryStorage } from './memory-storage.ts'

describeStorage('in memory', async () => new MemoryStorage())
