import { useEffect } from 'react'
import { Route, Switch, useLocation, useSearch } from 'wouter'
import { TimelinePage } from '../../features/timeline/timeline-page.tsx'
import { APP_NL } from '../../nl/app/app.ts'
import { useProgramme } from '../../sync/programme-context.tsx'
import { useSelection } from '../../sync/use-selection.ts'
import { useIsLoaded } from '../../sync/use-view.ts'
import { late } from '../../ui/late/late.tsx'
import { fetchLateParts } from '../../ui/late/late-code.ts'
import { lateQuietly } from '../../ui/late/late-quietly.tsx'
import { whenIdle } from '../../ui/timing/when-idle.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { Loading } from '../loading.tsx'
import { VERSIONS_PATH, viewOfPath } from '../views.ts'
import { BottomTabs } from './bottom-tabs.tsx'
import { NotFound } from './not-found.tsx'
import { RightsWatch } from './rights-watch.tsx'
import { SessionWatch } from './session-watch.tsx'
import { TopBar } from './top-bar/top-bar.tsx'
import { UndoKeys } from './undo/undo-keys.tsx'
import { UndoQuestion } from './undo/undo-question.tsx'

/**
 * The first view should not wait for the others, nor for what is opened in it. They are fetched as soon as the plan is
 * drawn, so that somebody who loses the network can still go to every view.
 */
const ActionsPage = late(() => import('../../features/actions/actions-page.tsx').then((module) => module.ActionsPage))
const BoardPage = late(() => import('../../features/board/board-page.tsx').then((module) => module.BoardPage))
const DependenciesPage = late(() =>
  import('../../features/dependencies/dependencies-page.tsx').then((module) => module.DependenciesPage),
)
const PlanPage = late(() => import('../../features/plan/plan-page.tsx').then((module) => module.PlanPage))
const VersionsPage = late(() =>
  import('../../features/versions/versions-page.tsx').then((module) => module.VersionsPage),
)
/** Whether something is the matter is known only after the first view; the top bar says at once whether all is saved. */
const Banners = lateQuietly(() => import('./banners/banners.tsx').then((module) => module.Banners), { atOnce: true })
const Together = lateQuietly(() => import('../together/together.tsx').then((module) => module.Together))
const OfflineCare = lateQuietly(() => import('../offline/offline-care.tsx').then((module) => module.OfflineCare))
const ItemDrawer = late(() => import('../../features/item/item-drawer.tsx').then((module) => module.ItemDrawer))

/** The frame around every screen of a programme. */
export function Layout() {
  const store = useProgramme()
  const isLoaded = useIsLoaded()
  const [path] = useLocation()
  const view = viewOfPath(path)
  useEffect(() => {
    const title = view ? APP_NL.tabs[view] : path.endsWith(`/${VERSIONS_PATH}`) ? APP_NL.versions : null
    document.title = title ? `${title} – ${store.programme.title} – ${APP_NL.product}` : APP_NL.product
    if (view) store.presence.tell({ view, cursor: null, field: null, doing: null })
  }, [view, path, store])
  useEffect(() => {
    if (isLoaded) return whenIdle(fetchLateParts)
  }, [isLoaded])
  return (
    <div className="app">
      <a className="skip" href="#inhoud">
        {APP_NL.skip}
      </a>
      <TopBar view={view} />
      <Banners />
      {isLoaded && <OfflineCare />}
      {isLoaded ? <Pages /> : <Loading />}
      <BottomTabs view={view} />
      <UndoKeys />
      <SessionWatch />
      <RightsWatch />
      <UndoQuestion />
      {isLoaded && <Together />}
    </div>
  )
}

/** A view that breaks leaves the other views, the top bar and what waits to be saved alone. */
function Pages() {
  const [path] = useLocation()
  const search = useSearch()
  const { selected } = useSelection()
  return (
    <div className="app-body">
      <ErrorBoundary at={path}>
        <Switch>
          <Route path="/p/:programme/tijdlijn">
            <TimelinePage />
          </Route>
          <Route path="/p/:programme/bord">
            <BoardPage />
          </Route>
          <Route path="/p/:programme/acties">
            <ActionsPage />
          </Route>
          <Route path="/p/:programme/afhankelijkheden">
            <DependenciesPage />
          </Route>
          <Route path="/p/:programme/plannen/:track?">{({ track }) => <PlanPage track={track ?? null} />}</Route>
          <Route path={`/p/:programme/${VERSIONS_PATH}`}>
            <VersionsPage />
          </Route>
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </ErrorBoundary>
      <ErrorBoundary at={`${path}?${search}`}>{selected && <ItemDrawer />}</ErrorBoundary>
    </div>
  )
}
