import { StorageError } from '../storage-error.ts'
import type { Database, Queryable } from './database.ts'

/** Each step brings the tables one version further. Never change a step that was released: add one. */
const STEPS: readonly string[] = [
  `
  CREATE TABLE document (
    name text COLLATE "C" PRIMARY KEY,
    epoch text NOT NULL,
    last bigint NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE document_update (
    document text COLLATE "C" NOT NULL REFERENCES document (name),
    number bigint NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    person text NOT NULL,
    at text NOT NULL,
    batch uuid,
    place integer,
    PRIMARY KEY (document, number),
    UNIQUE (batch, place)
  );
  CREATE TABLE snapshot (
    document text COLLATE "C" NOT NULL REFERENCES document (name),
    purpose text NOT NULL CHECK (purpose IN ('load', 'history')),
    number bigint NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (document, purpose)
  );
  CREATE TABLE author (
    document text COLLATE "C" NOT NULL REFERENCES document (name),
    client bigint NOT NULL,
    person text NOT NULL,
    PRIMARY KEY (document, client)
  );
  CREATE TABLE programme (
    id text COLLATE "C" PRIMARY KEY,
    title text NOT NULL,
    municipality text NOT NULL,
    tracks text NOT NULL
  );
  CREATE TABLE person (
    programme text COLLATE "C" NOT NULL REFERENCES programme (id),
    position integer NOT NULL,
    id text COLLATE "C" NOT NULL,
    details text NOT NULL,
    PRIMARY KEY (programme, id)
  );
  CREATE TABLE credential (
    key text COLLATE "C" PRIMARY KEY,
    kind text NOT NULL,
    person text NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    expires_at bigint NOT NULL
  );
  CREATE TABLE secret (
    name text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
  );
  CREATE TABLE audit (
    number bigint PRIMARY KEY,
    at text NOT NULL,
    actor text,
    action text NOT NULL,
    object text NOT NULL,
    result text NOT NULL,
    origin text NOT NULL,
    reason text,
    hash text NOT NULL
  );
  `,
  // Versions hold their documents themselves: the log may be shortened.
  `
  CREATE TABLE version (
    id text COLLATE "C" PRIMARY KEY,
    programme text COLLATE "C" NOT NULL,
    title text NOT NULL,
    person text NOT NULL,
    at text COLLATE "C" NOT NULL
  );
  CREATE INDEX version_of_programme ON version (programme, at);
  CREATE TABLE version_document (
    version text COLLATE "C" NOT NULL REFERENCES version (id),
    document text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    PRIMARY KEY (version, document)
  );
  CREATE INDEX version_document_state ON version_document (document, number);
  CREATE TABLE version_state (
    document text COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    bytes bytea NOT NULL,
    crc bigint NOT NULL,
    PRIMARY KEY (document, number)
  );
  `,
  `
  ALTER TABLE audit ADD COLUMN correlation text;
  `,
]

/**
 * Brings the tables of the current schema to the version that this code knows; of servers that start at once, one does it
 * and the others wait. Throws StorageError `newer` for tables of a later version.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (connection) => {
    await connection.query(`SELECT pg_advisory_xact_lock(hashtext('samenspoor migration'), hashtext(current_schema()))`)
    await connection.query('CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)')
    const [row] = await connection.query('SELECT version FROM schema_version')
    const version = Number(row?.version ?? 0)
    if (version > STEPS.length)
      throw new StorageError('newer', `schema version ${version}, known up to ${STEPS.length}`)
    if (version === STEPS.length) return
    for (const step of STEPS.slice(version)) await connection.query(step)
    await connection.query('DELETE FROM schema_version')
    await connection.query('INSERT INTO schema_version (version) VALUES ($1)', STEPS.length)
  })
}

/** Whether the tables are of the version that this code knows. */
export async function isCurrent(database: Queryable): Promise<boolean> {
  const [row] = await database.query('SELECT version FROM schema_version')
  return Number(row?.version) === STEPS.length
}
