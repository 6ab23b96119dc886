import { STATUSES, type Status, statusSchema } from '@samenspoor/shared/model/fields/place'
import { PARTS_NL } from '../../nl/parts.ts'
import { StatusIcon } from '../../ui/marks/status-icon.tsx'
import { useStatusNames } from '../item/status/use-status-names.ts'
import { Choice } from './choice.tsx'

interface StatusSelectProps {
  readonly value: Status
  readonly onChange: (status: Status) => void
  readonly look?: 'field' | 'quiet'
  readonly isDisabled?: boolean
}

/** In which column of the board an item stands. */
export function StatusSelect({ value, onChange, look = 'field', isDisabled = false }: StatusSelectProps) {
  const statuses = useStatusNames()
  return (
    <Choice
      label={PARTS_NL.status}
      look={look}
      isDisabled={isDisabled}
      options={STATUSES.map((status) => ({
        id: status,
        label: statuses[status],
        icon: <StatusIcon status={status} size={14} />,
      }))}
      value={value}
      onChange={(id) => onChange(statusSchema.parse(id))}
    />
  )
}
