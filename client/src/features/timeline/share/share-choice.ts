/** What of the timeline, and as what. */
export const SHARE_CHOICES = ['png-view', 'svg-view', 'print-view', 'png-all', 'svg-all', 'print-all'] as const
export type ShareChoice = (typeof SHARE_CHOICES)[number]
