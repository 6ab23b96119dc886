/** Documents that every server can hold; ours checks the names. `index` from 0 to 59. */
export const documentName = (index: number): string =>
  index < 30 ? `bench-a:track:t${index}` : `bench-b:track:t${index - 30}`
