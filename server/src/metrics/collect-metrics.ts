import process from 'node:process'
import type { StorageCondition } from '../storage/storage-condition.ts'
import type { SyncServer } from '../sync/sync-server.ts'
import type { EventLoopDelay } from './event-loop-delay.ts'
import type { Metric, Sample } from './metric.ts'

interface Sources {
  readonly sync: SyncServer
  readonly eventLoop: EventLoopDelay
  /** Null when the storage does not answer. */
  readonly condition: StorageCondition | null
}

const STARTED_AT = Date.now() / 1_000 - process.uptime()

/** Everything that is measured, as it is now. */
export function collectMetrics({ sync, eventLoop, condition }: Sources): readonly Metric[] {
  return [
    ...connectionMetrics(sync),
    ...savingMetrics(sync),
    ...nodeMetrics(sync),
    ...storageMetrics(condition),
    ...processMetrics(eventLoop),
  ]
}

function connectionMetrics({ gateway, rooms, counters }: SyncServer): readonly Metric[] {
  return [
    gauge('samenspoor_open_documents', 'Documents that clients have open, over all websockets.', gateway.size),
    gauge('samenspoor_shared_sockets', 'Websockets that carry many documents.', gateway.carriers),
    {
      ...{ name: 'samenspoor_rooms', type: 'gauge', help: 'Documents in memory, by state.' },
      samples: labelled('state', rooms.states()),
    },
    counter('samenspoor_load_failures_total', 'Documents that could not be read.', counters.loadFailures),
    {
      ...{ name: 'samenspoor_refused_updates_total', type: 'counter', help: 'Updates that were refused, by reason.' },
      samples: labelled('reason', counters.refused),
    },
  ]
}

function savingMetrics({ queue, rooms }: SyncServer): readonly Metric[] {
  return [
    counter('samenspoor_accepted_updates_total', 'Updates written to disk.', queue.committed),
    gauge('samenspoor_waiting_updates', 'Updates that wait for the disk.', rooms.waiting),
    {
      ...{ name: 'samenspoor_commit_seconds', type: 'histogram', help: 'Time that a group of updates took to disk.' },
      samples: queue.durations.samples(),
    },
    gauge('samenspoor_storage_failing', '1 while nothing can be saved.', queue.isFailing ? 1 : 0),
  ]
}

/** Where there is one server, these stay 0. */
function nodeMetrics({ queue, counters }: SyncServer): readonly Metric[] {
  return [
    {
      ...{ name: 'samenspoor_hints_total', type: 'counter', help: 'Hints between servers, by what became of them.' },
      samples: labelled('event', counters.hints),
    },
    counter('samenspoor_refused_appends_total', 'Updates that another server was ahead of.', queue.overtaken),
  ]
}

function storageMetrics(condition: StorageCondition | null): readonly Metric[] {
  const { bytes, freeBytes } = condition ?? { bytes: null, freeBytes: null }
  return [
    ...(bytes === null ? [] : [gauge('samenspoor_storage_bytes', 'Bytes on disk.', bytes)]),
    ...(freeBytes === null
      ? []
      : [gauge('samenspoor_disk_free_bytes', 'Bytes that are free on that disk.', freeBytes)]),
  ]
}

function processMetrics(eventLoop: EventLoopDelay): readonly Metric[] {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  return [
    {
      name: 'samenspoor_event_loop_delay_seconds',
      ...{ type: 'gauge', help: 'For how long work kept everybody waiting, since the last scrape.' },
      samples: eventLoop.take(),
    },
    counter('process_cpu_seconds_total', 'Processor time.', (user + system) / 1e6),
    gauge('process_resident_memory_bytes', 'Memory in use.', rss),
    gauge('process_heap_bytes', 'Memory in use by the objects of the server.', heapUsed),
    gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', STARTED_AT),
  ]
}

function gauge(name: string, help: string, value: number): Metric {
  return { name, type: 'gauge', help, samples: [{ value }] }
}

function counter(name: string, help: string, value: number): Metric {
  return { name, type: 'counter', help, samples: [{ value }] }
}

function labelled(label: string, values: Readonly<Record<string, number>>): readonly Sample[] {
  return Object.entries(values).map(([name, value]) => ({ labels: { [label]: name }, value }))
}
