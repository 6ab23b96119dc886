import { describe, expect, it } from 'vitest'
import { SaveTracker } from './save-tracker.ts'

describe('SaveTracker', () => {
  it('[SAV1] a change waits until the message that carries it is acknowledged', () => {
    const tracker = new SaveTracker()
    tracker.changed()
    tracker.sent()
    expect(tracker.waiting).toBe(1)
    tracker.acknowledged(1)
    expect(tracker.waiting).toBe(0)
  })

  it('[SAV1] an acknowledgement covers only what was made before its message left', () => {
    const tracker = new SaveTracker()
    tracker.changed()
    tracker.sent()
    tracker.changed()
    tracker.acknowledged(1)
    expect(tracker.waiting).toBe(1)
  })

  it('[SAV2] what was not acknowledged waits through a lost connection and goes with the next handshake', () => {
    const tracker = new SaveTracker()
    tracker.changed()
    tracker.sent()
    tracker.disconnected()
    tracker.changed()
    tracker.acknowledged(1)
    expect(tracker.waiting).toBe(2)
    tracker.sent()
    tracker.acknowledged(1)
    expect(tracker.waiting).toBe(0)
  })

  it('[SAV2] an acknowledgement of more messages than were sent covers no more than what was sent', () => {
    const tracker = new SaveTracker()
    tracker.changed()
    tracker.sent()
    tracker.changed()
    tracker.acknowledged(99)
    expect(tracker.waiting).toBe(1)
  })

  it('[SAV3] a refused change no longer waits, and never counts as saved before it', () => {
    const tracker = new SaveTracker()
    tracker.changed()
    tracker.sent()
    tracker.refused(1)
    expect(tracker.waiting).toBe(0)
  })
})
