export const ANNOUNCEMENT_LEVELS = ['off', 'short', 'all'] as const
/** uit, kort, alles: how much is said, for who does not see it, of what colleagues do. */
export type AnnouncementLevel = (typeof ANNOUNCEMENT_LEVELS)[number]

const KEY = 'samenspoor-announcements'

/** My choice, kept in this browser. */
export function announcementLevel(): AnnouncementLevel {
  try {
    const stored = localStorage.getItem(KEY)
    return ANNOUNCEMENT_LEVELS.find((level) => level === stored) ?? 'short'
  } catch {
    // Storage can be forbidden; then it is as for everybody.
    return 'short'
  }
}

export function chooseAnnouncementLevel(level: AnnouncementLevel): void {
  try {
    localStorage.setItem(KEY, level)
  } catch {
    // See announcementLevel.
  }
}
