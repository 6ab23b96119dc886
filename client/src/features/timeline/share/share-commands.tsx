import { useCommands } from '../../../parts/commands/use-commands.ts'
import { SHARE_CHOICES } from './share-choice.ts'
import { type Shareable, useShare } from './use-share.ts'

/** Pictures of the timeline and the timeline on paper, asked for from anywhere. */
export function ShareCommands(props: Shareable) {
  const share = useShare(props)
  useCommands(Object.fromEntries(SHARE_CHOICES.map((choice) => [`share-${choice}`, () => share(choice)])))
  return null
}
