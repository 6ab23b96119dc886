import * as z from 'zod/mini'

/** Ids of things that people make: a random UUID, or the stable id of a seeded one. Never shown, never a property name. */
const entityId = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/))

export const programmeIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
  .brand('ProgrammeId')
export type ProgrammeId = z.infer<typeof programmeIdSchema>

export const trackIdSchema = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
  .brand('TrackId')
export type TrackId = z.infer<typeof trackIdSchema>

export const itemIdSchema = entityId.brand('ItemId')
export type ItemId = z.infer<typeof itemIdSchema>

export const linkIdSchema = entityId.brand('LinkId')
export type LinkId = z.infer<typeof linkIdSchema>

export const actionIdSchema = entityId.brand('ActionId')
export type ActionId = z.infer<typeof actionIdSchema>

export const couplingIdSchema = entityId.brand('CouplingId')
export type CouplingId = z.infer<typeof couplingIdSchema>

export const contractIdSchema = entityId.brand('ContractId')
export type ContractId = z.infer<typeof contractIdSchema>

export const baselineIdSchema = entityId.brand('BaselineId')
export type BaselineId = z.infer<typeof baselineIdSchema>

export const commitmentIdSchema = entityId.brand('CommitmentId')
export type CommitmentId = z.infer<typeof commitmentIdSchema>

export const savedViewIdSchema = entityId.brand('SavedViewId')
export type SavedViewId = z.infer<typeof savedViewIdSchema>

/** A person is known by the e-mail address that the municipality's login gives. */
export const personIdSchema = z.email().check(z.maxLength(254)).brand('PersonId')
export type PersonId = z.infer<typeof personIdSchema>
