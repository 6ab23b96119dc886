import { Component, type ReactNode } from 'react'
import { APP_NL } from '../nl/app/app.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Where the person is: somewhere else it is tried afresh. */
  readonly at?: string
}

/** The last net: says what happened and offers to load the page again. What is around it goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  override componentDidUpdate({ at }: ErrorBoundaryProps) {
    if (this.state.hasFailed && at !== this.props.at) this.setState({ hasFailed: false })
  }

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
