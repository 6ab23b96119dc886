/** Three tracks that become one line. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg className="logo" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path className="l1" d="M2 5.5h6c6 0 6 8.5 12 8.5h3" />
      <path className="l2" d="M2 14h21" />
      <path className="l3" d="M2 22.5h6c6 0 6-8.5 12-8.5h3" />
      <circle cx="23" cy="14" r="3.4" />
    </svg>
  )
}
