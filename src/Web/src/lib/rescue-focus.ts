/** Takes the focus back when what had it is gone, so that the keyboard does not start over at the top of the page. */
export function rescueFocus() {
  if (document.activeElement === document.body) document.getElementById('content')?.focus();
}
