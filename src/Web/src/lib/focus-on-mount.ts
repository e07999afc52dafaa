/** A ref for what the person turns to when a step of a form replaces another. */
export function focusOnMount(element: HTMLElement | null) {
  element?.focus();
}
