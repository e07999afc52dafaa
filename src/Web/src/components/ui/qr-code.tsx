import { encode } from 'uqr';
import classes from './qr-code.module.css';

/** What a camera needs around the code to find it, in modules. */
const quietZone = 4;

interface QrCodeProps {
  text: string;
  label: string;
}

/** Drawn here in the page: what it says may be a secret. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { border: quietZone });
  const modules = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')));

  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={classes.code}>
      <path d={modules.join('')} shapeRendering="crispEdges" />
    </svg>
  );
}
