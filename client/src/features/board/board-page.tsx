export function BoardPage() {
  return <main id="inhoud" />
}
