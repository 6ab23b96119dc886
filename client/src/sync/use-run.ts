import type { Command, CommandResult } from '@samenspoor/shared/doc/commands/command'
import { useCallback } from 'react'
import { COMMON_NL, REFUSAL_NL } from '../nl/common.ts'
import { useToast } from '../ui/toast/toast.tsx'
import { useProgramme } from './programme-context.tsx'
import { useUndo } from './use-undo.ts'

interface RunOptions {
  /** Say at the bottom what happened, with "Ongedaan maken". */
  readonly announce?: boolean
}

/** Runs a command; `label` is how the undo list and the message call it. A refusal is said in words. */
export function useRun(): (command: Command, label: string, options?: RunOptions) => CommandResult {
  const store = useProgramme()
  const showToast = useToast()
  const { undo } = useUndo()
  return useCallback(
    (command, label, options = {}) => {
      const result = store.run(command, label)
      if (!result.ok) showToast({ text: REFUSAL_NL[result.code], tone: 'danger' })
      else if (options.announce && result.changes.length > 0) {
        showToast({ text: label, tone: 'info', action: { label: COMMON_NL.undo, onPress: undo } })
      }
      return result
    },
    [store, showToast, undo],
  )
}
