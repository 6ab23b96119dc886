import { APP_NL } from '../nl/app/app.ts'

export function NoServer({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="notice" role="alert">
      <p>{APP_NL.noServer}</p>
      <button type="button" className="btn p" onClick={onRetry}>
        {APP_NL.tryAgain}
      </button>
    </main>
  )
}
