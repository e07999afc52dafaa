export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="var(--accent-7)" />
      <path
        d="M9 21.5 14.6 9.6a1.5 1.5 0 0 1 2.7 0L23 21.5"
        fill="none"
        stroke="var(--color-on-accent)"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="20.4" r="2" fill="var(--accent-2)" />
    </svg>
  );
}
