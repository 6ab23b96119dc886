import { Link } from 'wouter'
import { APP_NL } from '../../nl/app/app.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { viewPath } from '../views.ts'

export function NotFound() {
  const { programme } = useProgramme()
  return (
    <main className="notice" id="inhoud">
      <p>{APP_NL.notFound}</p>
      <Link className="btn" href={viewPath(programme.id, 'timeline')}>
        {APP_NL.toTimeline}
      </Link>
    </main>
  )
}
