export function TimelinePage() {
  return <main id="inhoud" />
}
