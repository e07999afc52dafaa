const safeLink = /^(https?:\/\/|mailto:)/i;
const safeImage = /^https?:\/\//i;

/** The address when it may be opened from an answer, else nothing. */
export function safeUrl(url: string, key: string): string {
  return (key === 'src' ? safeImage : safeLink).test(url) ? url : '';
}
