import { Component, type ReactNode } from 'react'
import { APP_NL } from '../nl/app.ts'

/** The last net: says that nothing is lost and offers to load the page again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className="notice" role="alert">
        <p>{APP_NL.crash}</p>
        <button type="button" className="btn p" onClick={() => window.location.reload()}>
          {APP_NL.reload}
        </button>
      </main>
    )
  }
}
