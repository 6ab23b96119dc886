import { useEffect, useRef } from 'react'
import { Signal } from '../../sync/store/signal.ts'
import type { CommandId, Commands } from './command-id.ts'

/** Who offers something; another list when somebody comes, which code that is fetched late does, or goes. */
export const offers = new Signal<readonly { readonly current: Commands }[]>([])
/** What was asked for while the screen that can do it was not there yet. */
let waiting: { readonly id: CommandId; readonly argument: string } | null = null

/** Offers commands as long as the component is there. What waited for one of them is done at once. */
export function useCommands(commands: Commands): void {
  const offer = useRef(commands)
  useEffect(() => {
    offer.current = commands
    const wanted = waiting
    const command = wanted && commands[wanted.id]
    if (!wanted || !command) return
    waiting = null
    command(wanted.argument)
  })
  useEffect(() => {
    offers.set([...offers.get(), offer])
    return () => offers.set(offers.get().filter((each) => each !== offer))
  }, [])
}

/** Everything that can be done on the screen as it is. */
export const offeredCommands = (): Commands => Object.assign({}, ...offers.get().map(({ current }) => current))

/** Does it now when it can be done, or else once a screen is there that can. A newer request replaces an older one. */
export function runCommand(id: CommandId, argument = ''): void {
  const command = offeredCommands()[id]
  waiting = command ? null : { id, argument }
  command?.(argument)
}
