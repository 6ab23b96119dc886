/** Every table that is kept, in an order in which it can be filled, with its columns and those that its rows are ordered by. */
export const TABLES = {
  document: { columns: ['name', 'epoch', 'last'], key: ['name'] },
  document_update: { columns: ['document', 'number', 'bytes', 'crc', 'person', 'at'], key: ['document', 'number'] },
  snapshot: { columns: ['document', 'purpose', 'number', 'bytes', 'crc'], key: ['document', 'purpose'] },
  author: { columns: ['document', 'client', 'person'], key: ['document', 'client'] },
  version: { columns: ['id', 'programme', 'title', 'person', 'at'], key: ['id'] },
  version_document: { columns: ['version', 'document', 'number'], key: ['version', 'document'] },
  version_state: { columns: ['document', 'number', 'bytes', 'crc'], key: ['document', 'number'] },
  programme: { columns: ['id', 'title', 'municipality', 'tracks'], key: ['id'] },
  person: { columns: ['programme', 'position', 'id', 'details'], key: ['programme', 'position'] },
  credential: { columns: ['key', 'kind', 'person', 'created_at', 'seen_at', 'expires_at'], key: ['key'] },
  secret: { columns: ['name', 'value'], key: ['name'] },
  audit: {
    columns: ['number', 'at', 'actor', 'action', 'object', 'result', 'origin', 'reason', 'correlation', 'hash'],
    key: ['number'],
  },
} as const satisfies Readonly<Record<string, { columns: readonly string[]; key: readonly string[] }>>

export type TableName = keyof typeof TABLES

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[]

/** A row as it is stored, checksums included; its values stand in the order of the columns of its table. */
export interface TableRow {
  readonly table: TableName
  readonly values: readonly (null | number | string | Uint8Array)[]
}
