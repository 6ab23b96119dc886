const MOST = 60

/** So much of what was typed as fits in a message. */
const quoted = (words: string): string => `‘${words.length > MOST ? `${words.slice(0, MOST)}…` : words}’`

/** When a field goes away while somebody types in it. */
export const DRAFT_NL = {
  saved: (words: string) => `Het veld ging dicht terwijl je typte. ${quoted(words)} is opgeslagen.`,
  lost: (words: string) => `Het veld ging dicht terwijl je typte. Te lang om op te slaan: ${quoted(words)}`,
}
