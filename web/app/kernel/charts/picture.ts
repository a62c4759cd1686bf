/** A chart as a picture, with its name and legend: to the clipboard, or as a file where the browser lets nobody write to it. */
import { download } from '../lists/download.ts';
import type { ChartData, Series } from './data.ts';

interface Named {
  name: string;
  title: string;
  data: ChartData;
}

/** Pixels of the picture for one of the screen: it is put into documents, and printed. */
const SCALE = 2;
const MARGIN = 16;
const TITLE = 32;
const LEGEND = 28;
const FONT = '14px system-ui, sans-serif';

/** What a drawing gets from the page's style sheets, which do not come along with it. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font', 'text-anchor'] as const;

/** The drawing as it looks here, on its own. */
function standingAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>('*');
  drawing.querySelectorAll('*').forEach((each, index) => {
    const look = getComputedStyle(each);
    for (const style of STYLES) copies[index]?.style.setProperty(style, look.getPropertyValue(style));
  });
  const { width, height } = drawing.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

async function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = standingAlone(drawing);
  await image.decode();
  return image;
}

/** A colour of the theme, as the page has it now. */
function shownColor(card: Element, { color }: Series): string {
  return getComputedStyle(card).getPropertyValue(`--mantine-color-${color.replace('.', '-')}`);
}

function drawLegend(paper: CanvasRenderingContext2D, card: Element, { series }: ChartData, top: number): void {
  let left = MARGIN;
  const ink = paper.fillStyle;
  for (const each of series) {
    const { label } = each;
    paper.fillStyle = shownColor(card, each);
    paper.fillRect(left, top + 4, 12, 12);
    paper.fillStyle = ink;
    paper.fillText(label, left + 18, top + 15);
    left += 18 + paper.measureText(label).width + MARGIN;
  }
}

export async function pictureOf(card: Element, { title, data }: Omit<Named, 'name'>): Promise<Blob> {
  const drawing = card.querySelector<SVGSVGElement>('svg[data-drawing]');
  if (!drawing) throw new Error('the chart is not drawn yet');
  const image = await imageOf(drawing);
  const look = getComputedStyle(card);
  const canvas = document.createElement('canvas');
  canvas.width = (image.width + 2 * MARGIN) * SCALE;
  canvas.height = (image.height + TITLE + LEGEND + 2 * MARGIN) * SCALE;
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('the browser draws nothing');
  paper.scale(SCALE, SCALE);
  paper.fillStyle = look.backgroundColor;
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.fillStyle = look.color;
  paper.font = `bold ${FONT}`;
  paper.fillText(title, MARGIN, MARGIN + 14);
  paper.drawImage(image, MARGIN, MARGIN + TITLE, image.width, image.height);
  paper.font = FONT;
  drawLegend(paper, card, data, MARGIN + TITLE + image.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png');
  });
}

/** @returns whether it is on the clipboard; otherwise it was saved as a file */
export async function copyChart(card: Element | null, chart: Named): Promise<boolean> {
  if (!card) return false;
  const picture = pictureOf(card, chart);
  try {
    // The promise itself: who waits for it first has lost the touch that allows it (Safari).
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    download(await picture, `${chart.name}.png`);
    return false;
  }
}
