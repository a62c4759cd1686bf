/** A QR code as a picture that stays sharp: dark on light in either colour scheme, for cameras expect that. */
import QRCode from 'qrcode';

/** Modules of light around it, which readers need. Source: ISO/IEC 18004, "quiet zone". */
const QUIET = 4;

export function QrCode({ content, label }: { content: string; label: string }) {
  const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const path = Array.from(data, (dark, index) =>
    dark ? `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z` : '',
  ).join('');
  const side = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      data-qr
      viewBox={`0 0 ${side} ${side}`}
      width="100%"
      style={{ maxWidth: 240 }}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
