import { TOGETHER_NL } from '../../../nl/together/together.ts'
import type { NewsStore } from '../../../parts/news/news-store.ts'
import { useRights } from '../../../sync/use-rights.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { AskToFollow } from '../follow/ask-to-follow.tsx'
import { mayAskToFollow } from '../follow/may-ask-to-follow.ts'
import { NewsList } from './news-list.tsx'
import { PeopleList } from './people-list.tsx'
import './who-dialog.css'

interface WhoDialogProps {
  readonly news: NewsStore
  /** Of what happened while I was not here. */
  readonly past: Parameters<typeof NewsList>[0]['past']
  readonly onClose: () => void
}

/** Wie is hier, what they are at, and what they changed since I last looked. */
export function WhoDialog({ news, past, onClose }: WhoDialogProps) {
  const { me } = useRights()
  return (
    <Dialog title={TOGETHER_NL.who} onClose={onClose}>
      <PeopleList onGo={onClose} />
      {mayAskToFollow(me) && <AskToFollow onAsked={onClose} />}
      <NewsList news={news} past={past} onGo={onClose} />
    </Dialog>
  )
}
