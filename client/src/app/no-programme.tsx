import { Link } from 'wouter'
import { APP_NL } from '../nl/app/app.ts'

/** An address of a programme that is not there, or that I do not take part in. */
export function NoProgramme() {
  return (
    <main className="notice">
      <p>{APP_NL.noProgramme}</p>
      <Link className="btn" href="/">
        {APP_NL.toProgramme}
      </Link>
    </main>
  )
}
