export function ActionsPage() {
  return <main id="inhoud" />
}
