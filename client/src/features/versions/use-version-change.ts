import { useMutation, useQueryClient } from '@tanstack/react-query'
import { versionsQuery } from '../../api/versions.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useToast } from '../../ui/toast/toast.tsx'

interface VersionChange {
  readonly change: () => Promise<unknown>
  /** Said when it is done. */
  readonly done: string
  readonly onDone: () => void
}

/** Makes, renames or takes away a version on the server, and looks at the list again. */
export function useVersionChange({ change, done, onDone }: VersionChange) {
  const { programme } = useProgramme()
  const queries = useQueryClient()
  const showToast = useToast()
  return useMutation({
    mutationFn: change,
    // Without network it fails at once, so that nobody waits for what happens later or never.
    networkMode: 'always',
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: versionsQuery(programme.id).queryKey })
      showToast({ text: done, tone: 'info' })
      onDone()
    },
  })
}
