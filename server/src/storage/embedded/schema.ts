import { StorageError } from '../storage-error.ts'
import type { Database } from './database.ts'

/** Each step brings the database one version further. Never change a step that was released: add one. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE document (
    name TEXT PRIMARY KEY,
    epoch TEXT NOT NULL,
    last INTEGER NOT NULL,
    snapshot BLOB,
    snapshot_crc INTEGER
  ) STRICT;
  CREATE TABLE document_update (
    document TEXT NOT NULL REFERENCES document (name),
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    user TEXT NOT NULL,
    at TEXT NOT NULL,
    UNIQUE (document, number)
  ) STRICT;
  CREATE TABLE author (
    document TEXT NOT NULL REFERENCES document (name),
    client INTEGER NOT NULL,
    user TEXT NOT NULL,
    PRIMARY KEY (document, client)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    municipality TEXT NOT NULL,
    tracks TEXT NOT NULL
  ) STRICT;
  CREATE TABLE person (
    programme TEXT NOT NULL REFERENCES programme (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (programme, id)
  ) STRICT;
  CREATE TABLE credential (
    key TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    person TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;
  `,
  // Snapshots get a table of their own: SQLite writes a row as a whole, and `document` changes with every update.
  `
  CREATE TABLE snapshot (
    document TEXT NOT NULL REFERENCES document (name),
    purpose TEXT NOT NULL CHECK (purpose IN ('load', 'history')),
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (document, purpose)
  ) STRICT;
  INSERT INTO snapshot (document, purpose, number, bytes, crc)
    SELECT name, purpose.column1,
      coalesce((SELECT min(number) - 1 FROM document_update WHERE document = name), last), snapshot, snapshot_crc
    FROM document, (VALUES ('load'), ('history')) AS purpose
    WHERE snapshot IS NOT NULL;
  ALTER TABLE document DROP COLUMN snapshot;
  ALTER TABLE document DROP COLUMN snapshot_crc;
  ALTER TABLE document_update RENAME COLUMN user TO person;
  ALTER TABLE author RENAME COLUMN user TO person;
  CREATE TABLE audit (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL,
    origin TEXT NOT NULL,
    reason TEXT,
    hash TEXT NOT NULL
  ) STRICT;
  `,
  // Versions hold their documents themselves: the log may be shortened.
  `
  CREATE TABLE version (
    id TEXT PRIMARY KEY,
    programme TEXT NOT NULL,
    title TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX version_of_programme ON version (programme, at);
  CREATE TABLE version_document (
    version TEXT NOT NULL REFERENCES version (id),
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (version, document)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX version_document_state ON version_document (document, number);
  CREATE TABLE version_state (
    document TEXT NOT NULL,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    PRIMARY KEY (document, number)
  ) STRICT;
  `,
  `
  ALTER TABLE audit ADD COLUMN correlation TEXT;
  `,
  // One tree instead of a table and an index: every commit writes a page less.
  `
  CREATE TABLE document_log (
    document TEXT NOT NULL REFERENCES document (name),
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc INTEGER NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (document, number)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO document_log SELECT document, number, bytes, crc, person, at FROM document_update ORDER BY document, number;
  DROP TABLE document_update;
  ALTER TABLE document_log RENAME TO document_update;
  `,
]

/** Brings the tables to the version that this code knows. Throws StorageError `newer` for those of a later version. */
export function migrate(database: Database): void {
  if (versionOf(database) === STEPS.length) return
  database.transaction(() => {
    const version = versionOf(database)
    if (version > STEPS.length)
      throw new StorageError('newer', `schema version ${version}, known up to ${STEPS.length}`)
    for (const step of STEPS.slice(version)) database.exec(step)
    database.exec(`PRAGMA user_version = ${STEPS.length}`)
  })
}

/** Whether the tables are of the version that this code knows. */
export function isCurrent(database: Database): boolean {
  return versionOf(database) === STEPS.length
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version)
}
