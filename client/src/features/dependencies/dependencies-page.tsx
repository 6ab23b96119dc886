export function DependenciesPage() {
  return <main id="inhoud" />
}
