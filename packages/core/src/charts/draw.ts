import type { Chart } from './chart.ts';
import { canvasWithFonts } from './fonts.ts';
import { COLOURS, WIDTH } from './look.ts';
import { pictureOf } from './picture.ts';
import { titled } from './titles.ts';

/** Pixels of a PNG to one of the chart, for sharp letters on a phone. */
const DENSITY = 2;

const common = { animation: false, backgroundColor: COLOURS.paper };

/** The chart as an SVG document, 720 wide; every bar and point has its figure in full as a title. */
export async function drawSvg(chart: Chart): Promise<string> {
  const { init } = await library();
  const { option, height } = pictureOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawing.setOption({ ...common, ...option });
    return titled(drawing.renderToSVGString({ useViewBox: true }), chart);
  } finally {
    drawing.dispose();
  }
}

/** The chart as a PNG of 1440 pixels width. */
export async function drawPng(chart: Chart): Promise<Uint8Array> {
  const { init, createCanvas } = await library();
  const { option, height } = pictureOf(chart);
  const canvas = createCanvas(WIDTH * DENSITY, height * DENSITY);
  const drawing = init(canvas, null, {
    renderer: 'canvas',
    width: WIDTH,
    height,
    devicePixelRatio: DENSITY,
  });
  try {
    drawing.setOption({ ...common, ...option });
    drawing.getZr().flush();
    return await canvas.encode('png');
  } finally {
    drawing.dispose();
  }
}

// Loaded when first needed: both are large.
async function library() {
  const [{ createCanvas }, core, charts, components, renderers] = await Promise.all([
    canvasWithFonts(),
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([
    charts.BarChart,
    charts.LineChart,
    components.GridComponent,
    components.GraphicComponent,
    renderers.CanvasRenderer,
    renderers.SVGRenderer,
    (await import('echarts/features')).LabelLayout,
  ]);
  const measuring = createCanvas(1, 1);
  core.setPlatformAPI({ createCanvas: () => measuring });
  return { init: core.init, createCanvas };
}
