export const secretWarning =
  'Copy it now and give it to the other system, which signs its messages with it: it is not shown again.';
