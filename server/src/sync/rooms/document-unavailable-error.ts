/** A document that exists and cannot be opened now. */
export class DocumentUnavailableError extends Error {
  readonly code = 'document-unavailable'

  constructor(document: string, options?: ErrorOptions) {
    super(document, options)
    this.name = 'DocumentUnavailableError'
  }
}
